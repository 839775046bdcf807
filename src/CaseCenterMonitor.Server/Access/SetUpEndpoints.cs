using CaseCenterMonitor.Server.Api;

namespace CaseCenterMonitor.Server.Access;

/// <param name="Due">Nobody has an account: the page shows the form for the first administrator.</param>
/// <param name="Provider">The name of a provider outside by which one may sign in; null: there is none.</param>
public sealed record SetUpView(bool Due, string? Provider);

public sealed record SetUpRequest(string? Code, string? User, string? Officer, string? Password);

/// <summary>The first administrator, made with the code in the server's log.</summary>
public static class SetUpEndpoints
{
    public static void MapSetUp(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/setup").WithTags("Session").AllowAnonymous();
        api.MapGet("", (FirstRun firstRun, Settings settings) => new SetUpView(firstRun.IsDue, settings.Access.Oidc.IsOn ? settings.Access.Oidc.Name : null));
        api.MapPost("", SetUp).RequireRateLimiting(Limits.Attempts);
    }

    private static async Task<IResult> SetUp(
        SetUpRequest request, AccountDesk desk, AccountRegister register, FirstRun firstRun, SessionCookie cookie, AccountStore accounts, Seat seat, Settings settings,
        HttpContext context)
    {
        if (!firstRun.IsDue)
        {
            return Refusals.Problem(StatusCodes.Status409Conflict, "There is an account already: sign in.", "set-up-done");
        }

        var problems = await AccountForm.Check(register, request.User, request.Officer, request.Password);
        problems.Check("code", !string.IsNullOrEmpty(request.Code), "The code in the server's log.");
        if (problems.Any)
        {
            return await problems.Answer();
        }

        return await desk.SetUp(request.Code!, request.User!, request.Officer!, request.Password!, context.Origin()) is { } account
            ? Results.Ok(SessionEndpoints.ViewOf(await cookie.Begin(context, account), accounts, seat, settings))
            : await new FieldProblems().With("code", "This is not the code of this start of the server.").Answer();
    }
}

using CaseCenterMonitor.Server.Api;
using NodaTime;

namespace CaseCenterMonitor.Server.Access;

/// <param name="LockedUntil">Too many wrong attempts; null: not locked out.</param>
/// <param name="Origin">"settings", "demo" or "provider" when one of them names it, and else "own".</param>
public sealed record AccountView(
    string Id, string User, string Officer, string Role, IReadOnlyList<string> Centres, bool Disabled, bool MustChangePassword, bool Factor, Instant? LockedUntil,
    Instant? SignedInAt, string Origin);

public sealed record AccountsView(string Centre, IReadOnlyList<string> Roles, IReadOnlyList<AccountView> Accounts);

public sealed record NewAccount(string? User, string? Officer, string? Role, IReadOnlyList<string>? Centres);

/// <param name="Password">For one sign-in; told here and nowhere else.</param>
public sealed record OneTimePassword(string User, string Password);

/// <summary>Accounts, by administrators: nobody else sees who may sign in.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/accounts").WithTags("Accounts").RequireAuthorization(May.Administer);
        api.MapGet("", All);
        api.MapPost("", Create);
        api.MapPost("/{id}", Change).WithSummary("Officer's number, role, centres, disabled: what is given.");
        api.MapPost("/{id}/reset", Reset).WithSummary("A password for one sign-in.");
        api.MapPost("/{id}/unlock", Unlock);
        api.MapPost("/{id}/factor/remove", RemoveFactor);
        routes.MapGet("/api/access", (AccessLog log, long? before, string? about) => log.Read(before, about)).WithTags("Accounts").RequireAuthorization(May.Administer)
            .WithSummary("Who signed in, who could not, and who changed accounts; newest first.");
    }

    private static AccountsView All(AccountStore store, Seat seat, TimeProvider clock) =>
        new(seat.Id, Roles.All, [.. store.All().Select(account => ViewOf(account, clock.GetUtcNow()))]);

    private static async Task<IResult> Create(NewAccount request, AccountDesk desk, AccountRegister register, HttpContext context)
    {
        var password = AccountDesk.NewPassword();
        var problems = await AccountForm.Check(register, request.User, request.Officer, password);
        AccountForm.Role(problems, request.Role);
        AccountForm.Centres(problems, request.Centres);
        if (problems.Any)
        {
            return await problems.Answer();
        }

        return await desk.Create(request.User!, request.Officer!, request.Role!, request.Centres!, password, context.User.User(), context.Origin()) is { } account
            ? Results.Ok(new OneTimePassword(account.User, password))
            : await new FieldProblems().With("user", "There is an account of this name.").Answer();
    }

    private static Task<IResult> Change(string id, AccountChange request, AccountDesk desk, AccountStore store, HttpContext context) => About(id, store, async account =>
    {
        var problems = new FieldProblems();
        if (request.Officer is not null)
        {
            AccountForm.Officer(problems, request.Officer);
        }

        if (request.Role is not null)
        {
            AccountForm.Role(problems, request.Role);
        }

        if (request.Centres is not null)
        {
            AccountForm.Centres(problems, request.Centres);
        }

        if (problems.Any)
        {
            return await problems.Answer();
        }

        if (desk.IsLastAdministrator(account) && (request.Disabled == true || (request.Role ?? account.Role) != Roles.Administrator))
        {
            return Refusals.Problem(StatusCodes.Status409Conflict, "Nobody could administer accounts any more: this is the last administrator.", "last-administrator");
        }

        await desk.Change(account, request, context.User.User(), context.Origin());
        return Results.NoContent();
    });

    private static Task<IResult> Reset(string id, AccountDesk desk, AccountStore store, HttpContext context) => About(id, store, async account =>
        Results.Ok(new OneTimePassword(account.User, await desk.Reset(account, context.User.User(), context.Origin()))));

    private static Task<IResult> Unlock(string id, AccountDesk desk, AccountStore store, HttpContext context) => About(id, store, async account =>
    {
        await desk.Unlock(account, context.User.User(), context.Origin());
        return Results.NoContent();
    });

    private static Task<IResult> RemoveFactor(string id, AccountDesk desk, AccountStore store, HttpContext context) => About(id, store, async account =>
    {
        await desk.RemoveFactor(account, context.User.User(), context.Origin());
        return Results.NoContent();
    });

    private static Task<IResult> About(string id, AccountStore store, Func<Account, Task<IResult>> act) => store.Find(id) is { } account
        ? act(account)
        : Task.FromResult(Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such account."));

    private static AccountView ViewOf(Account account, DateTimeOffset now) => new(
        account.Id, account.User, account.Officer, account.Role, account.Centres, account.Disabled, account.MustChangePassword, account.FactorOn,
        account.LockedUntil > now ? Instant.FromDateTimeOffset(account.LockedUntil.Value) : null,
        account.SignedInAt is { } at ? Instant.FromDateTimeOffset(at) : null,
        account.Subject is not null ? "provider" : account.Seed is not { } seed ? "own" : seed.StartsWith("demo|", StringComparison.Ordinal) ? "demo" : "settings");
}

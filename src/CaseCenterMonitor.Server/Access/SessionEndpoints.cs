using System.Security.Claims;

namespace CaseCenterMonitor.Server.Access;

/// <param name="Code">Of the second factor, or a recovery code; asked for after the password was right.</param>
public sealed record SignIn(string User, string Password, string? Code = null);

public sealed record Unlock(string Password);

/// <summary>Who is signed in, and what the page may offer them.</summary>
/// <param name="LockSeconds">After so long without a touch it is locked; null: never.</param>
public sealed record SessionView(string User, string Officer, string Role, string Centre, IReadOnlyList<string> May, Hold Hold, double? LockSeconds, bool Factor);

/// <summary>Signing in and out, and the lock of a session that nobody touches.</summary>
public static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapPost("", SignIn).RequireRateLimiting(Limits.Attempts).AllowAnonymous();
        session.MapGet("", View).RequireAuthorization(May.Session);
        session.MapDelete("", SignOut).RequireAuthorization(May.Session);
        session.MapPost("/touch", Touch).RequireAuthorization(May.Session).WithSummary("A person is there: the session is not locked for a while.");
        session.MapPost("/lock", Lock).RequireAuthorization(May.Session).WithSummary("Until the password is given again: alarms, and nothing else about persons.");
        session.MapPost("/unlock", Unlock).RequireRateLimiting(Limits.Attempts).RequireAuthorization(May.Session);
    }

    internal static string Origin(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    internal static SessionView ViewOf(ClaimsPrincipal user, AccountStore accounts, Seat seat, Settings settings)
    {
        var role = user.FindFirstValue(ClaimTypes.Role)!;
        return new SessionView(
            user.User(), user.Officer().Value, role, seat.Id, [.. May.RolesFor.Where(one => one.Value.Contains(role) && seat.Has(one.Key)).Select(one => one.Key).Order(StringComparer.Ordinal)],
            user.Hold(), settings.Access.LockAfter?.TotalSeconds, accounts.Find(user.AccountId())?.FactorOn == true);
    }

    private static async Task<IResult> SignIn(SignIn attempt, SignInDesk desk, SessionCookie cookie, AccountStore accounts, Seat seat, Settings settings, HttpContext context) =>
        await desk.SignIn(attempt.User, attempt.Password, attempt.Code, context.Origin()) is var outcome && outcome is SignInOutcome.In(var account)
            ? Results.Ok(ViewOf(await cookie.Begin(context, account), accounts, seat, settings))
            : Refusals.Of(outcome);

    private static SessionView View(ClaimsPrincipal user, AccountStore accounts, Seat seat, Settings settings) => ViewOf(user, accounts, seat, settings);

    private static async Task<IResult> SignOut(HttpContext context, SessionCookie cookie, AccessLog log)
    {
        log.Add(AccessDeed.SignedOut, context.User.User(), context.User.User(), context.Origin());
        await cookie.End(context);
        return Results.NoContent();
    }

    private static IResult Touch(ClaimsPrincipal user, Sessions sessions)
    {
        sessions.Touch(user.SessionId());
        return Results.NoContent();
    }

    private static IResult Lock(HttpContext context, Sessions sessions, AccessLog log)
    {
        sessions.Lock(context.User.SessionId());
        log.Add(AccessDeed.SessionLocked, context.User.User(), context.User.User(), context.Origin());
        return Results.NoContent();
    }

    private static async Task<IResult> Unlock(Unlock attempt, HttpContext context, SignInDesk desk, AccountStore accounts, Sessions sessions, AccessLog log)
    {
        if (accounts.Find(context.User.AccountId()) is not { } account)
        {
            return Refusals.Of(new SignInOutcome.Wrong());
        }

        // Not 401: the session goes on, locked as before.
        var outcome = await desk.Again(account, attempt.Password, AccessDeed.UnlockFailed, context.Origin());
        switch (outcome)
        {
            case SignInOutcome.In:
                sessions.Unlock(context.User.SessionId());
                log.Add(AccessDeed.SessionUnlocked, account.User, account.User, context.Origin());
                return Results.NoContent();
            case SignInOutcome.Wrong:
                return Refusals.Problem(StatusCodes.Status403Forbidden, "The password is wrong.", "wrong");
            default:
                return Refusals.Of(outcome);
        }
    }
}

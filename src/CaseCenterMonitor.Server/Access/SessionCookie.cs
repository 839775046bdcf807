using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseCenterMonitor.Server.Access;

/// <summary>The cookie carries a secret and nothing that is believed: who it is, what they may and whether it is locked is looked up with each request.</summary>
public sealed class SessionCookie(Sessions sessions, AccountStore accounts, Seat seat, Settings settings)
{
    public const string Name = "ccm-session";

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public async Task<ClaimsPrincipal> Begin(HttpContext context, Account account)
    {
        var secret = sessions.Begin(account);
        var principal = Who.Principal(account, Sessions.IdOf(secret), secret, HoldOf(account, locked: false));
        await context.SignInAsync(Scheme, principal);
        return principal;
    }

    /// <returns>Null when the session is over, or the account no longer good for this centre.</returns>
    public ClaimsPrincipal? Look(ClaimsPrincipal? cookie)
    {
        if (cookie?.FindFirstValue(Who.SecretClaim) is not { } secret || sessions.Find(secret) is not { } session)
        {
            return null;
        }

        return accounts.Find(session.Account) is { Disabled: false } account && account.Stamp == session.Stamp && account.IsLetInto(seat.Id)
            ? Who.Principal(account, session.Id, secret, HoldOf(account, sessions.IsLocked(session)))
            : null;
    }

    public Task End(HttpContext context)
    {
        sessions.End(context.User.SessionId());
        return context.SignOutAsync(Scheme);
    }

    private Hold HoldOf(Account account, bool locked) =>
        locked ? Hold.Locked
        : account.MustChangePassword ? Hold.Password
        : !account.FactorOn && settings.Access.SecondFactorFor.Contains(account.Role) ? Hold.SecondFactor
        : Hold.None;
}

using System.Security.Claims;
using CaseCenterMonitor.Core;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseCenterMonitor.Server.Access;

/// <summary>What a request says about who makes it. Made anew from account and session each time, so that a change counts at once.</summary>
public static class Who
{
    internal const string SecretClaim = "session";

    private const string OfficerClaim = "officer";
    private const string SessionClaim = "session-id";
    private const string AccountClaim = "account";
    private const string HoldClaim = "hold";

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static OfficerNumber Officer(this ClaimsPrincipal user) => new(Said(user, OfficerClaim));

    /// <summary>Of the server's own table, not what the cookie carries.</summary>
    public static string SessionId(this ClaimsPrincipal user) => Said(user, SessionClaim);

    public static string AccountId(this ClaimsPrincipal user) => Said(user, AccountClaim);

    public static string User(this ClaimsPrincipal user) => Said(user, ClaimTypes.Name);

    public static Hold Hold(this ClaimsPrincipal user) => user.FindFirstValue(HoldClaim) is { } hold ? Enum.Parse<Hold>(hold) : Access.Hold.None;

    internal static ClaimsPrincipal Principal(Account account, string sessionId, string secret, Hold hold) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, account.User), new Claim(OfficerClaim, account.Officer), new Claim(ClaimTypes.Role, account.Role),
            new Claim(AccountClaim, account.Id), new Claim(SessionClaim, sessionId), new Claim(SecretClaim, secret), new Claim(HoldClaim, hold.ToString()),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private static string Said(ClaimsPrincipal user, string claim)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirstValue(claim) ?? throw new InvalidOperationException($"A session without {claim}.");
    }
}

using System.Security.Claims;
using System.Threading.RateLimiting;
using CaseCenterMonitor.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseCenterMonitor.Server.Access;

public sealed record SignIn(string User, string Password);

public sealed record SessionView(string User, string Officer, string Role, string Centre);

/// <summary>Signing in and out, and the cookie that stands for it.</summary>
public static class SessionEndpoints
{
    /// <summary>A shift and its hand-over.</summary>
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(13);

    private const string AttemptsPolicy = "sign-in";

    /// <summary>Attempts to sign in from one address in a minute.</summary>
    private const int AttemptsMax = 20;

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<Accounts>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "ccm-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = SessionLength;
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder().AddPolicy(Roles.DutyOfficer, policy => policy.RequireRole(Roles.DutyOfficer))
            .AddPolicy(Roles.Supervisor, policy => policy.RequireRole(Roles.Supervisor));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(AttemptsPolicy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsMax, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapPost("", SignIn).RequireRateLimiting(AttemptsPolicy).AllowAnonymous();
        session.MapGet("", (ClaimsPrincipal user, Premises premises) => View(user, premises)).RequireAuthorization();
        session.MapDelete("", (Delegate)SignOut).RequireAuthorization();
    }

    public static OfficerNumber Officer(this ClaimsPrincipal user) =>
        new(user.FindFirstValue("officer") ?? throw new InvalidOperationException("A session without an officer."));

    private static async Task<IResult> SignIn(SignIn attempt, Accounts accounts, Premises premises, HttpContext context)
    {
        if (accounts.SignIn(attempt.User, attempt.Password) is not { } account)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "User or password is wrong.");
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, account.User), new Claim("officer", account.Officer), new Claim(ClaimTypes.Role, account.Role)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        var principal = new ClaimsPrincipal(identity);
        await context.SignInAsync(principal);
        return Results.Ok(View(principal, premises));
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync();
        return Results.NoContent();
    }

    private static SessionView View(ClaimsPrincipal user, Premises premises) =>
        new(user.Identity!.Name!, user.Officer().Value, user.FindFirstValue(ClaimTypes.Role)!, premises.Site.Id);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

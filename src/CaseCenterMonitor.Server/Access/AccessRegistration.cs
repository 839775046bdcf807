using CaseCenterMonitor.Server.Access.Oidc;
using CaseCenterMonitor.Server.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CaseCenterMonitor.Server.Access;

internal static class AccessRegistration
{
    /// <exception cref="SettingsException">An account or a limit of the settings cannot be used.</exception>
    public static void AddAccess(this IServiceCollection services, Settings settings, bool onlyHere)
    {
        settings.Access.Check();
        AccountSeeds.Check(settings);
        FollowerToken.Check(settings);
        services.AddSingleton<AccountsFile>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SignInTurn>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<LiveLines>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountDesk>();
        services.AddHostedService<AccountSeeds>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstRun>());
        services.AddHostedService<SessionSweep>();
        AddIdentity(services, settings.Access);
        AddCookie(services, settings.Access, onlyHere);
        services.AddOidc(settings.Access.Oidc);
        services.AddPolicies();
        services.AddRateLimiter(Limits.Apply);
    }

    private static void AddIdentity(IServiceCollection services, AccessSettings settings)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = ""; // Any letters, also Chinese ones.
            identity.Password.RequiredLength = settings.PasswordLengthMin;
            // Length counts; composition rules make people write passwords down (NIST SP 800-63B).
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 4;
            identity.Lockout.MaxFailedAccessAttempts = settings.FailuresMax;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockOutMinutes);
        }).AddUserManager<AccountRegister>();
        services.AddSingleton<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
    }

    private static void AddCookie(IServiceCollection services, AccessSettings settings, bool onlyHere) =>
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddScheme<AuthenticationSchemeOptions, FollowerToken>(FollowerToken.Scheme, null).AddCookie(cookie =>
        {
            cookie.Cookie.Name = SessionCookie.Name;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = settings.SecureCookie ?? !onlyHere ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(settings.SessionHours);
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = Validate;
            cookie.Events.OnRedirectToLogin = context => Refusals.Nobody(context.HttpContext);
            cookie.Events.OnRedirectToAccessDenied = context => Refusals.NotAllowed(context.HttpContext);
        });

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<SessionCookie>().Look(context.Principal) is { } principal)
        {
            context.ReplacePrincipal(principal);
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}

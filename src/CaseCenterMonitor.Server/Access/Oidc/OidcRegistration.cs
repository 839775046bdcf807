using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseCenterMonitor.Server.Access.Oidc;

/// <summary>Signing in by a provider outside: authorization code with PKCE; its tokens are read once and not kept.</summary>
internal static class OidcRegistration
{
    public const string Scheme = "oidc";

    private const string Back = "/api/session/oidc/back";

    public static void AddOidc(this IServiceCollection services, OidcSettings settings)
    {
        settings.Check();
        services.AddScoped<OidcDesk>();
        if (settings.IsOn)
        {
            services.AddAuthentication().AddOpenIdConnect(Scheme, oidc => Apply(oidc, settings));
        }
    }

    public static void MapOidc(this IEndpointRouteBuilder routes) => routes.MapGet("/api/session/oidc", (Settings settings) => settings.Access.Oidc.IsOn
        ? Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, [Scheme])
        : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No provider is set.")).WithTags("Session").RequireRateLimiting(Limits.Attempts).AllowAnonymous();

    private static void Apply(OpenIdConnectOptions oidc, OidcSettings settings)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        oidc.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = ("code", "query", true);
        (oidc.SaveTokens, oidc.MapInboundClaims) = (false, false);
        oidc.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        oidc.CallbackPath = Back;
        settings.Scopes.ForEach(oidc.Scope.Add);
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            // They come back with a redirect from the provider's page.
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        oidc.Events.OnTokenValidated = Admit;
        oidc.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            return Leave(context.HttpContext, "oidc-refused");
        };
    }

    private static async Task Admit(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var admission = await services.GetRequiredService<OidcDesk>().Admit(context.Principal!, context.HttpContext.Origin());
        if (admission.Account is { } account)
        {
            await services.GetRequiredService<SessionCookie>().Begin(context.HttpContext, account);
        }

        context.HandleResponse();
        await Leave(context.HttpContext, admission.Refused);
    }

    private static Task Leave(HttpContext context, string? refused)
    {
        context.Response.Redirect(refused is null ? "/" : $"/?refused={refused}");
        return Task.CompletedTask;
    }
}

namespace CaseCenterMonitor.Server.Health;

/// <param name="Status">"ready" or "not-ready".</param>
/// <param name="Reasons">Words of a closed list, see <see cref="Readiness.Reason"/>.</param>
public sealed record ReadyView(string Status, IReadOnlyList<string> Reasons);

/// <summary>
/// What a service manager, a load balancer or a watchdog asks, without a login: hence words and nothing else, neither figures nor names nor versions.
/// Whoever is signed in gets the whole picture from /api/health.
/// </summary>
public static class HealthEndpoints
{
    internal static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddHostedService<JournalProbe>();
        services.AddHostedService<ServiceNotice>();
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (HttpContext context) => Answer(context, StatusCodes.Status200OK, new { status = "live" })).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/health/ready", (HttpContext context, Readiness readiness) => readiness.Reasons() is { Count: > 0 } reasons
            ? Answer(context, StatusCodes.Status503ServiceUnavailable, new ReadyView("not-ready", reasons))
            : Answer(context, StatusCodes.Status200OK, new ReadyView("ready", []))).ExcludeFromDescription().AllowAnonymous();
    }

    /// <summary>A region is ready when it runs: that a centre is away is what it is there to show.</summary>
    internal static void MapRegionHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (HttpContext context) => Answer(context, StatusCodes.Status200OK, new { status = "live" })).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/health/ready", (HttpContext context) => Answer(context, StatusCodes.Status200OK, new ReadyView("ready", []))).ExcludeFromDescription().AllowAnonymous();
    }

    private static IResult Answer(HttpContext context, int status, object view)
    {
        // An answer of a minute ago is worth nothing.
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(view, statusCode: status);
    }
}

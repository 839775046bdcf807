namespace CaseCenterMonitor.Server.Access;

/// <summary>What every answer carries, and which requests are turned away before anything looks at them.</summary>
internal static class Guards
{
    /// <summary>Scripts and styles come from this server and stand in files: nothing inline is run or applied.</summary>
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static readonly string[] OwnPages = ["same-origin", "none"];

    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }

        return next(context);
    }

    /// <summary>
    /// A browser says with every request from which page it comes. What changes something, or opens the live line, is taken from our own pages only; a program that
    /// is no browser says nothing and cannot be made to send somebody else's cookie.
    /// </summary>
    public static Task Foreign(HttpContext context, RequestDelegate next) => Matters(context.Request) && IsForeign(context.Request)
        ? Refusals.Problem(StatusCodes.Status403Forbidden, "This came from a page that is not of this server.", "foreign").ExecuteAsync(context)
        : next(context);

    internal static bool IsForeign(HttpRequest request)
    {
        // Proxies leave this one alone; browsers send it over TLS and on this machine.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return !OwnPages.Contains(site);
        }

        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, HostOf(request), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Matters(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub", StringComparison.Ordinal) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    // As a URI writes it: without the port that goes without saying.
    private static string HostOf(HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : "";
}

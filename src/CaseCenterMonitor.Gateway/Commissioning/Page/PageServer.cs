using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>
/// Serves the commissioning page: one document, its script and style, and the state as JSON. It only tells: there is nothing to post. A page that cannot be
/// served is logged and tried again; the gateway goes on without it, because doors and wristbands matter more than a page about them.
/// </summary>
public sealed class PageServer(PageOptions options, PageWatch watch, PageHtml html, TimeProvider time, ILogger<PageServer> log)
{
    /// <summary>A handful of people who set up a centre, with the few connections of each browser.</summary>
    private const int ConnectionsMax = 32;

    /// <summary>Nothing is ever sent to the page but a request line and its headers.</summary>
    private const int HeaderBytesMax = 16 * 1024;

    // Characters that mean something in HTML are escaped even here, where nobody should read them as HTML.
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly PageAccess _access = new(options);

    public Task Run(CancellationToken stop) => Task.WhenAll(
        Beside.Keep($"The commissioning page at {options.Address}:{options.Port}", Serve, time, log, stop),
        Beside.Keep("What the commissioning page hears", watch.Run, time, log, stop));

    private async Task Serve(CancellationToken stop)
    {
        await using var app = Build();
        await app.StartAsync(stop);
        log.LogInformation("Commissioning page at http://{Address}:{Port}/{Password}", options.Address, options.Port, options.Token is null ? "" : ", with a password");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>().AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
            kestrel.Listen(options.Address, options.Port);
        });
        var app = builder.Build();
        app.Use(Guard);
        app.MapGet("/", request => Write(request, MediaTypeNames.Text.Html, html.Of(Language(request))));
        app.MapGet("/page.js", request => Write(request, MediaTypeNames.Text.JavaScript, Script));
        app.MapGet("/page.css", request => Write(request, MediaTypeNames.Text.Css, Style));
        app.MapGet("/icon.svg", request => Write(request, MediaTypeNames.Image.Svg, Icon));
        app.MapGet("/state", request => Write(request, MediaTypeNames.Application.Json, JsonSerializer.Serialize(watch.View(Language(request)), Shape)));
        return app;
    }

    private static readonly string Script = PageFiles.Text("page.js");
    private static readonly string Style = PageFiles.Text("page.css");
    private static readonly string Icon = PageFiles.Text("icon.svg");

    private Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!_access.IsForUs(context.Request.Host.Host))
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This page is served to this machine only: call it localhost.");
        }

        if (!_access.KnowsToken(context.Request.Headers.Authorization))
        {
            headers.WWWAuthenticate = "Basic realm=\"gateway\", charset=\"UTF-8\"";
            return Refuse(context, StatusCodes.Status401Unauthorized, $"The password is what {PageOptions.TokenVariable} of the gateway holds; the user name does not matter.");
        }

        return next(context);
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        return Write(context, MediaTypeNames.Text.Plain, why);
    }

    private static Task Write(HttpContext context, string type, string text)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static PageLanguage Language(HttpContext context) => PageWords.Choose(
        context.Request.Query["lang"],
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString()));

    /// <summary>The gateway starts and stops the page; the signals of the process are not the page's.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

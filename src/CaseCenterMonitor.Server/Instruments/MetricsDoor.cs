using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// Serves the figures at an address of their own, which has nothing else: neither the page nor its logins can be reached there, nor the figures through the
/// page's address and whatever stands in front of it. When it cannot be served, the log says so and the centre goes on.
/// </summary>
internal sealed class MetricsDoor(MetricsAddress address, MeterProvider figures, ILogger<MetricsDoor> log) : IHostedService, IAsyncDisposable
{
    public const string Path = "/metrics";

    /// <summary>A store or two that come by every few seconds.</summary>
    private const int ConnectionsMax = 16;

    private const int HeaderBytesMax = 16 * 1024;
    private const string Scheme = "Bearer ";

    // Compared as hashes: of one length, and so in the same time whatever was shown.
    private readonly byte[]? _token = address.Token is { } token ? Hash(token) : null;

    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build();
        try
        {
            await _app.StartAsync(cancellationToken);
            log.LogInformation(LogEvent.MetricsServed, "Figures at {Address}{Path}{Token}", address, Path, _token is null ? "" : ", with a token");
        }
        catch (IOException failure)
        {
            log.LogError(LogEvent.MetricsNotServed, failure, "No figures at {Address}: the address cannot be used. The centre goes on without", address);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
            kestrel.Listen(address.EndPoint, Secure);
        });
        if (address.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var app = builder.Build();
        app.Use(Guard);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(figures, null, Path, null, null);
        return app;
    }

    private void Secure(ListenOptions listen)
    {
        if (address.Certificate is { } certificate)
        {
            listen.UseHttps(certificate.Certificate);
        }
    }

    private Task Guard(HttpContext context, RequestDelegate next)
    {
        if (!IsForUs(context.Request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        if (_token is { } token && !(Shown(context.Request.Headers.Authorization) is { } shown && CryptographicOperations.FixedTimeEquals(Hash(shown), token)))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    // Without a token a page of the internet could have its own name point to this machine and read with its visitor's browser: only names of this machine do.
    private bool IsForUs(string host) => _token is not null
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));

    private static string? Shown(string? authorization) =>
        authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The server starts and stops it; the signals of the process are not its own.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

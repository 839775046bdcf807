using System.Threading.RateLimiting;
using CaseCenterMonitor.Proof.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace CaseCenterMonitor.Witness;

/// <summary>
/// Speaks the witness protocol (C2SP tlog-witness) over HTTP: <c>POST /add-checkpoint</c> for logs, <c>GET /HASH/checkpoint</c> for monitors. Nothing it
/// is told is secret, and nothing it is told is believed without a signature: it needs no TLS of its own, and takes well what stands before it.
/// </summary>
public sealed class WitnessServer : IAsyncDisposable
{
    private const string Plain = "text/plain; charset=utf-8";
    private const string CheckpointPath = "checkpoint";
    private const int HexLength = 64;

    /// <summary>A handful of logs, each of which asks once a minute, and some monitors.</summary>
    private const int ConnectionsMax = 128;

    /// <summary>Nothing is sent but a request line, a few headers and a body of its own limit.</summary>
    private const int HeaderBytesMax = 8 * 1024;

    private readonly WebApplication _app;
    private readonly PartitionedRateLimiter<HttpContext> _pace;

    private WitnessServer(WebApplication app, PartitionedRateLimiter<HttpContext> pace) => (_app, _pace) = (app, pace);

    /// <summary>Where it really listens.</summary>
    public IReadOnlyCollection<string> Urls => [.. _app.Urls];

    /// <param name="urls">Such as http://0.0.0.0:8090; port 0 takes a free one.</param>
    /// <exception cref="WitnessException">An address is none, or is taken.</exception>
    public static async Task<WitnessServer> Start(IEnumerable<string> urls, WitnessDesk desk, WitnessMemory memory, WitnessPace pace, ILoggerProvider log, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(pace);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        var server = new WitnessServer(builder.Build(), pace.Limiter());
        foreach (var url in urls)
        {
            server._app.Urls.Add(Checked(url));
        }

        server._app.Run(context => server.Answer(context, desk, memory, pace));
        try
        {
            await server._app.StartAsync(cancel);
            return server;
        }
        catch (IOException taken)
        {
            await server.DisposeAsync();
            throw new WitnessException($"The witness cannot listen there: {taken.Message}", taken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _pace.DisposeAsync();
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.MaxRequestBodySize = WitnessRequest.BytesMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
    }

    private static string Checked(string url) => Uri.TryCreate(url, UriKind.Absolute, out var read) && read.Scheme == Uri.UriSchemeHttp && read.AbsolutePath == "/"
        ? url
        : throw new WitnessException($"'{url}' is not where a witness can listen. Write http://ADDRESS:PORT, such as http://0.0.0.0:8090; TLS and a path belong to the proxy before it.");

    private async Task Answer(HttpContext context, WitnessDesk desk, WitnessMemory memory, WitnessPace pace)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        using var turn = _pace.AttemptAcquire(context);
        if (!turn.IsAcquired)
        {
            await Write(context, WitnessAnswer.Busy);
            return;
        }

        switch (Part(context.Request.Path), context.Request.Method)
        {
            case (["add-checkpoint"], "POST"):
                await Take(context, desk, pace);
                break;
            case ([{ Length: HexLength } hash, CheckpointPath], "GET") when memory.NoteAt($"{hash}/{CheckpointPath}") is { } note:
                await Write(context, new WitnessAnswer(StatusCodes.Status200OK, Plain, note));
                break;
            case (["add-checkpoint"], _) or ([{ Length: HexLength }, CheckpointPath], not "GET"):
                await Write(context, StatusCodes.Status405MethodNotAllowed, "a log posts to add-checkpoint, a monitor gets HASH/checkpoint");
                break;
            default:
                await Write(context, StatusCodes.Status404NotFound, "there is nothing here");
                break;
        }
    }

    private static async Task Take(HttpContext context, WitnessDesk desk, WitnessPace pace)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            await Write(context, refused.StatusCode, $"a request has at most {WitnessRequest.BytesMax} bytes, and comes whole");
            return;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return; // It went away in the middle; there is nobody to answer.
        }

        var answer = desk.Take(body.GetBuffer().AsSpan(0, (int)body.Length));
        await Task.Delay(pace.BeforeAnswer, CancellationToken.None);
        await Write(context, answer);
    }

    private static string[] Part(PathString path) => (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static Task Write(HttpContext context, int status, string says) => Write(context, new WitnessAnswer(status, Plain, System.Text.Encoding.UTF8.GetBytes(says + "\n")));

    private static async Task Write(HttpContext context, WitnessAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, CancellationToken.None);
    }

    /// <summary>Whoever starts the witness stops it; the signals of the process are not its business.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

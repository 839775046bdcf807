using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Takes spans and figures as an OpenTelemetry collector does. What it was sent is protobuf, in which texts lie as they are.</summary>
public sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentBag<(string Path, string Text)> _taken = [];

    public Collector()
    {
        Url = $"http://127.0.0.1:{Ports.Free()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = Accept();
    }

    public string Url { get; }

    public string Spans => string.Join('\n', _taken.Where(taken => taken.Path == "/v1/traces").Select(taken => taken.Text));

    public string Figures => string.Join('\n', _taken.Where(taken => taken.Path == "/v1/metrics").Select(taken => taken.Text));

    public void Dispose() => _listener.Close();

    private async Task Accept()
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            _taken.Add((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}

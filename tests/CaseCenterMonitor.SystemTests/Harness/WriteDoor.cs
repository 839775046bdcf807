using System.IO.Compression;
using System.Net;
using System.Text;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>
/// Stands before a store of time series, hands every write on as it came, and remembers in which order the store took what. While the store is
/// dead it answers as a proxy does.
/// </summary>
public sealed class WriteDoor : IDisposable
{
    private readonly HttpListener _door = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly string _store;
    private readonly Lock _gate = new();
    private readonly List<string> _taken = [];

    private WriteDoor(string store)
    {
        _store = store;
        _door.Prefixes.Add(Url + "/");
    }

    public string Url { get; } = $"http://127.0.0.1:{Ports.Free()}";

    /// <summary>Every line that the store took, in the order in which it took them.</summary>
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (_gate)
            {
                return [.. _taken];
            }
        }
    }

    public static WriteDoor Before(string store)
    {
        var door = new WriteDoor(store);
        door._door.Start();
        _ = door.Serve();
        return door;
    }

    public void Dispose()
    {
        _door.Close();
        _http.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (_door.IsListening)
            {
                await Pass(await _door.GetContextAsync());
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // It was closed.
        }
    }

    private async Task Pass(HttpListenerContext call)
    {
        var body = new MemoryStream();
        await call.Request.InputStream.CopyToAsync(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _store + call.Request.RawUrl) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var name in new[] { "Content-Encoding", "Content-Type" })
        {
            request.Content.Headers.TryAddWithoutValidation(name, call.Request.Headers[name]);
        }

        request.Headers.TryAddWithoutValidation("Authorization", call.Request.Headers["Authorization"]);
        try
        {
            using var answer = await _http.SendAsync(request);
            call.Response.StatusCode = (int)answer.StatusCode;
            if (answer.IsSuccessStatusCode)
            {
                Remember(body.ToArray());
            }
        }
        catch (HttpRequestException)
        {
            call.Response.StatusCode = (int)HttpStatusCode.BadGateway;
        }

        try
        {
            call.Response.Close();
        }
        catch (HttpListenerException)
        {
            // Whoever asked is dead.
        }
    }

    private void Remember(byte[] body)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), Encoding.UTF8);
        lock (_gate)
        {
            _taken.AddRange(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}

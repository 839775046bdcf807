using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>
/// A real InfluxDB 1.6, which answers InfluxQL, behind a door that takes writes the way InfluxDB 2 does and hands them on the way 1.6 wants
/// them: the lines are the same, only the address and the packing differ.
/// </summary>
public sealed class Influx : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-influx-").FullName;
    private readonly int _port = Ports.Free();
    private readonly HttpListener _door = new();
    private readonly HttpClient _http;
    private readonly List<string> _written = [];
    private Child? _child;

    private Influx()
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}"), Timeout = TimeSpan.FromSeconds(5) };
        Url = $"http://127.0.0.1:{Ports.Free()}";
        _door.Prefixes.Add($"{Url}/api/v2/write/");
    }

    /// <summary>Where to write.</summary>
    public string Url { get; }

    /// <summary>Every body that was written, as text.</summary>
    public IReadOnlyList<string> Written
    {
        get
        {
            lock (_written)
            {
                return [.. _written];
            }
        }
    }

    public static async Task<Influx> Start()
    {
        var influx = new Influx();
        var configuration = Path.Combine(influx._folder, "influx.conf");
        await File.WriteAllTextAsync(configuration, $"""
            reporting-disabled = true
            bind-address = "127.0.0.1:{Ports.Free()}"
            [meta]
              dir = "{influx._folder}/meta"
            [data]
              dir = "{influx._folder}/data"
              wal-dir = "{influx._folder}/wal"
            [http]
              bind-address = "127.0.0.1:{influx._port}"
            """);
        influx._child = Child.Start("/usr/bin/influxd", null, ["-config", configuration]);
        await Eventually.True("influxd listens", () => Ports.Listens(influx._port));
        await influx.Query("CREATE DATABASE ccm");
        influx._door.Start();
        _ = influx.TakeWrites();
        return influx;
    }

    /// <summary>The answer to one statement: its series, or the error it met.</summary>
    public async Task<(int Series, string? Error)> Query(string query)
    {
        using var body = new FormUrlEncodedContent([new("db", "ccm"), new("q", query)]);
        using var answer = await _http.PostAsync("/query", body);
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        if (json.TryGetProperty("error", out var wrong))
        {
            return (0, wrong.GetString());
        }

        var result = json.GetProperty("results")[0];
        return (
            result.TryGetProperty("series", out var series) ? series.GetArrayLength() : 0,
            result.TryGetProperty("error", out var error) ? error.GetString() : null);
    }

    public void Dispose()
    {
        _door.Close();
        _http.Dispose();
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task TakeWrites()
    {
        while (_door.IsListening)
        {
            var call = await _door.GetContextAsync();
            await using var gzip = new GZipStream(call.Request.InputStream, CompressionMode.Decompress);
            using var reader = new StreamReader(gzip, Encoding.UTF8);
            var lines = await reader.ReadToEndAsync();
            using var answer = await _http.PostAsync("/write?db=ccm&precision=ms", new StringContent(lines));
            lock (_written)
            {
                _written.Add(lines);
            }

            call.Response.StatusCode = (int)answer.StatusCode;
            call.Response.Close();
        }
    }
}

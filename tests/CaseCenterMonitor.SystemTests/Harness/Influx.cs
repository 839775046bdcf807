using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A real InfluxDB 1.6 with users and passwords. It can be killed and comes back with what it had on disk.</summary>
public sealed class Influx : IDisposable
{
    public const string Database = "ccm";
    public const string User = "ccm-writer";
    public const string Password = "a-password, of:this test";

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-influx-").FullName;
    private readonly int _port = Ports.Free();
    private readonly HttpClient _http;
    private Child? _child;

    private Influx()
    {
        _http = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
    }

    public string Url => $"http://127.0.0.1:{_port}";

    public static async Task<Influx> Start()
    {
        var influx = new Influx();
        await File.WriteAllTextAsync(Path.Combine(influx._folder, "influx.conf"), $"""
            reporting-disabled = true
            bind-address = "127.0.0.1:{Ports.Free()}"
            [meta]
              dir = "{influx._folder}/meta"
            [data]
              dir = "{influx._folder}/data"
              wal-dir = "{influx._folder}/wal"
            [http]
              bind-address = "127.0.0.1:{influx._port}"
              auth-enabled = true
            """);
        await influx.Up();
        await influx.Query($"CREATE USER \"{User}\" WITH PASSWORD '{Password}' WITH ALL PRIVILEGES");
        await influx.Query($"CREATE DATABASE {Database}");
        return influx;
    }

    public async Task Up()
    {
        _child = Child.Start("/usr/bin/influxd", null, ["-config", Path.Combine(_folder, "influx.conf")]);
        await Eventually.True("influxd listens", () => Ports.Listens(_port));
    }

    public void KillNow() => _child!.KillNow();

    /// <summary>The settings of a server that writes here, or to a door that stands before it.</summary>
    public string[] Settings(string? door = null) =>
    [
        "--Ccm:Telemetry:Api", "v1", "--Ccm:Telemetry:Url", door ?? Url, "--Ccm:Telemetry:Database", Database, "--Ccm:Telemetry:User", User,
        "--Ccm:Telemetry:Password", Password, "--Ccm:Telemetry:IntervalSeconds", "1",
    ];

    /// <summary>The series that answer one statement, as the server gives them.</summary>
    /// <exception cref="InvalidOperationException">The server says that it cannot answer.</exception>
    public async Task<IReadOnlyList<JsonElement>> Query(string query)
    {
        using var body = new FormUrlEncodedContent([new("db", Database), new("q", query), new("epoch", "ms")]);
        using var answer = await _http.PostAsync("/query", body);
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        var result = json.TryGetProperty("results", out var results) ? results[0] : json;
        return result.TryGetProperty("error", out var error) ? throw new InvalidOperationException($"{error.GetString()}\n{query}")
            : result.TryGetProperty("series", out var series) ? [.. series.EnumerateArray()] : [];
    }

    public void Dispose()
    {
        _http.Dispose();
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

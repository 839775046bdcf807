using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A real VictoriaMetrics on a free port. It takes InfluxDB 2 line protocol and is asked in its own query language.</summary>
public sealed class VictoriaMetrics : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-metrics-").FullName;
    private readonly int _port = Ports.Free();
    private readonly HttpClient _http;
    private Child? _child;

    public VictoriaMetrics() => _http = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(5) };

    public string Url => $"http://127.0.0.1:{_port}";

    public async Task Start()
    {
        _child = Child.Start("/usr/bin/victoria-metrics", null,
            [$"-storageDataPath={_folder}", $"-httpListenAddr=127.0.0.1:{_port}", "-search.latencyOffset=0s", "-retentionPeriod=100y"]);
        await Eventually.True("victoria-metrics listens", () => Ports.Listens(_port));
    }

    public void KillNow() => _child!.KillNow();

    /// <summary>The last value of a series of the last minute; null when there is none.</summary>
    public async Task<double?> Last(string query)
    {
        await Flush();
        var answer = await Json($"/api/v1/query?query={Uri.EscapeDataString($"last_over_time({query}[1m])")}&nocache=1");
        var found = answer.GetProperty("data").GetProperty("result").EnumerateArray().ToList();
        return found.Count switch
        {
            0 => null,
            1 => double.Parse(found[0].GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"{query} is {found.Count} series."),
        };
    }

    /// <summary>When a series has values, in order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Instants(string series)
    {
        await Flush();
        var text = await _http.GetStringAsync($"/api/v1/export?match[]={Uri.EscapeDataString(series)}");
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("timestamps").EnumerateArray())
                .Select(at => DateTimeOffset.FromUnixTimeMilliseconds(at.GetInt64())).Order(),
        ];
    }

    /// <summary>Every series with its tags, as text.</summary>
    public async Task<IReadOnlyList<string>> Series()
    {
        await Flush();
        var answer = await Json($"/api/v1/series?match[]={Uri.EscapeDataString("{__name__=~\"ccm_.*\"}")}");
        return [.. answer.GetProperty("data").EnumerateArray().Select(series => series.GetRawText())];
    }

    public void Dispose()
    {
        _http.Dispose();
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What was just written can be asked for at once, not only after a second.</summary>
    private async Task Flush()
    {
        using var answer = await _http.GetAsync("/internal/force_flush");
        answer.EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> Json(string path) => JsonSerializer.Deserialize<JsonElement>(await _http.GetStringAsync(path));
}

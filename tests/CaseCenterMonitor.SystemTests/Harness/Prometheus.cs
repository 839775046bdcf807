using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A real Prometheus of Debian's package on a free port, which reads one page every second.</summary>
public sealed class Prometheus : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-prometheus-").FullName;
    private readonly int _port = Ports.Free();
    private readonly HttpClient _http;
    private Child? _child;

    private Prometheus() => _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}"), Timeout = TimeSpan.FromSeconds(5) };

    /// <param name="target">As host:port.</param>
    public static async Task<Prometheus> Start(string target, string token)
    {
        var prometheus = new Prometheus();
        var configuration = Path.Combine(prometheus._folder, "prometheus.yml");
        await File.WriteAllTextAsync(configuration, $$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - job_name: ccm
                authorization: { credentials: "{{token}}" }
                static_configs: [{ targets: ["{{target}}"] }]
            """);
        prometheus._child = Child.Start("/usr/bin/prometheus", null,
            [$"--config.file={configuration}", $"--storage.tsdb.path={Path.Combine(prometheus._folder, "data")}", $"--web.listen-address=127.0.0.1:{prometheus._port}"]);
        await Eventually.True("prometheus listens", async () => prometheus._child.IsRunning
            ? await Ports.Listens(prometheus._port) : throw new TimeoutException(prometheus._child.Log));
        return prometheus;
    }

    /// <summary>Null when there is no such series now.</summary>
    public async Task<double?> Value(string query)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await _http.GetStringAsync($"/api/v1/query?query={Uri.EscapeDataString(query)}"));
        var found = answer.GetProperty("data").GetProperty("result").EnumerateArray().ToList();
        return found.Count == 0 ? null : double.Parse(found.Single().GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>What promtool says against a page; empty when nothing.</summary>
    public static string Lint(string page)
    {
        using var child = Child.Start("/usr/bin/promtool", null, ["check", "metrics"], spokenTo: true);
        child.SayAll(page);
        var code = child.WaitForExit(Eventually.UsualLimit);
        return code == 0 && child.Log.Length == 0 ? "" : $"{code}: {child.Log}";
    }

    public void Dispose()
    {
        _http.Dispose();
        _child?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <param name="Title">Of the panel.</param>
/// <param name="Text">InfluxQL, with Grafana's variables in it.</param>
internal sealed record DashboardQuery(string Dashboard, string Title, string Text)
{
    public override string ToString() => $"{Dashboard}, {Title}";

    /// <summary>The queries of the dashboards' files, in their order.</summary>
    public static IReadOnlyList<DashboardQuery> All { get; } =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "dashboards", "grafana", "dashboards"), "*.json").Order(StringComparer.Ordinal)
           let root = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file))
           from panel in root.GetProperty("panels").EnumerateArray()
           from target in panel.GetProperty("targets").EnumerateArray()
           select new DashboardQuery(Path.GetFileNameWithoutExtension(file), panel.GetProperty("title").GetString()!, target.GetProperty("query").GetString()!),
    ];

    /// <summary>As Grafana would send it.</summary>
    /// <param name="shown">The stretch of time that is shown.</param>
    /// <param name="now">When it is sent.</param>
    public string Sent(string shown, string now, string interval) => Text
        .Replace("$timeFilter", shown, StringComparison.Ordinal).Replace("now()", now, StringComparison.Ordinal).Replace("$__interval", interval, StringComparison.Ordinal)
        .Replace("$fresh", "1m", StringComparison.Ordinal).Replace("$centre", "northside", StringComparison.Ordinal);
}

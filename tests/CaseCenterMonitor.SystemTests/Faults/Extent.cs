using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>How long the faults last: seconds with every build, or at full length with scripts/faults.sh (CCM_FAULTS=full).</summary>
public static class Extent
{
    private static readonly Lock Gate = new();

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("CCM_FAULTS") == "full";

    /// <summary>Messages a second of all devices together.</summary>
    public static double Rate => IsFull ? 500 : 300;

    /// <summary>Decides the moments of faults; another one with CCM_SEED.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("CCM_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20261127;

    public static T Of<T>(T @short, T full) => IsFull ? full : @short;

    public static TimeSpan Seconds(double @short, double full) => TimeSpan.FromSeconds(Of(@short, full));

    /// <summary>A row of the table in docs/benchmarks/faults.md, kept in artifacts/faults-rows.md.</summary>
    public static string Row(string fault, long sent, Tally tally, long lost, Rig? rig, TimeSpan? catchUp = null, string remark = "")
    {
        var row = string.Create(CultureInfo.InvariantCulture,
            $"| {fault} | {sent} | {tally.Numbers} | {lost} | {tally.Twice} | {tally.Disordered + tally.OutOfBoot} | {tally.Repeats} | {tally.Replayed} | {tally.Gaps} | {rig?.Side?.LongestQueue} | {(catchUp is { } time ? $"{time.TotalSeconds:F1} s" : "")} | {rig?.MemoryMax / 1e6:F0} MB | {remark} |");
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
            File.AppendAllText(Path.Combine(folder, "faults-rows.md"), row + Environment.NewLine);
        }

        return row;
    }
}

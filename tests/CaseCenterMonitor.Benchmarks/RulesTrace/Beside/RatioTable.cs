using System.Globalization;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

internal sealed record Row(string Name, IReadOnlyList<Measurement> Raw, IReadOnlyList<Measurement> Changes, Footprint Footprint);

/// <summary>Ratios are taken within a repetition, where everybody had the same neighbours on the machine; the median of them is shown.</summary>
internal static class RatioTable
{
    public static void Write(TextWriter output, IReadOnlyList<Row> rows)
    {
        var rx = rows.Single(row => row.Name == "rx");
        var hash = rows.Single(row => row.Name == "hash");
        output.WriteLine("| Engine | raw, M/s | ÷ rx | ÷ hash | changes, M/s | ÷ rx | ÷ hash | alarms | digest raw | digest changes | B per person | B per repeat |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|---|---|--:|--:|");
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(" | ", [
                $"| {row.Name}",
                Millions(row.Raw), Ratio(row.Raw, rx.Raw), Ratio(row.Raw, hash.Raw),
                Millions(row.Changes), Ratio(row.Changes, rx.Changes), Ratio(row.Changes, hash.Changes),
                Number(row.Raw[0].Alarms, "0"), Said(row.Raw), Said(row.Changes),
                Number(row.Footprint.PerPerson, "N0"), Number(row.Footprint.PerRepeat, "0") + " |",
            ]));
        }
    }

    private static string Millions(IReadOnlyList<Measurement> measured) => Number(Median(measured.Select(once => once.PerSecond / 1e6)), "0.00");

    private static string Ratio(IReadOnlyList<Measurement> measured, IReadOnlyList<Measurement> to) =>
        Number(Median(measured.Zip(to, (once, other) => once.PerSecond / other.PerSecond)), "0.00");

    // More than one digest would mean that the same trace gave different alarms.
    private static string Said(IReadOnlyList<Measurement> measured) => string.Join(' ', measured.Select(once => $"`{once.Digest}`").Distinct());

    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

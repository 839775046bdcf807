using System.Globalization;
using Perf;
using Trace = Perf.Trace;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>All engines on the same two traces, interleaved. The first repetition warms up and is dropped.</summary>
internal static class Comparison
{
    public static (int Alarms, string Digest) Ours(TraceSettings settings)
    {
        var traces = Traces.Make(settings);
        var ours = Competitor.All(settings.Centres)[0];
        var engine = ours.Make();
        Measurement.Feed(engine, traces.Raw, traces.End);
        return Trace.Digest(engine.Alarms);
    }

    public static void Run(TraceSettings settings, int repetitions, TextWriter output, TextWriter progress)
    {
        var traces = Traces.Make(settings);
        var competitors = Competitor.All(settings.Centres);
        var raw = competitors.ToDictionary(competitor => competitor, _ => new List<Measurement>());
        var changes = competitors.ToDictionary(competitor => competitor, _ => new List<Measurement>());
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            foreach (var competitor in competitors)
            {
                raw[competitor].Add(Measurement.Of(competitor, traces.Raw, traces.End));
                changes[competitor].Add(Measurement.Of(competitor, traces.ChangesOnly, traces.End));
                progress.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{repetition} {competitor.Name}: raw {raw[competitor][^1].PerSecond / 1e6:0.00} M/s, changes {changes[competitor][^1].PerSecond / 1e6:0.00} M/s"));
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Trace: {settings.Centres} centres, {settings.Seconds} s, seed {settings.Seed}: {traces.Raw.Length:N0} signals raw, {traces.ChangesOnly.Length:N0} changes only. "
            + $"Median of {repetitions - 1} interleaved repetitions after one that is dropped."));
        output.WriteLine();
        RatioTable.Write(output, [.. competitors.Select(competitor =>
            new Row(competitor.Name, [.. raw[competitor].Skip(1)], [.. changes[competitor].Skip(1)], Footprint.Of(competitor, traces)))]);
    }
}

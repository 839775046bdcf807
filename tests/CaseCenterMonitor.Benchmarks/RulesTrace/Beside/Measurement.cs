using System.Diagnostics;
using Perf;
using Trace = Perf.Trace;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>One engine on one trace, once.</summary>
internal sealed record Measurement(double PerSecond, int Alarms, string Digest)
{
    public static Measurement Of(Competitor competitor, Ev[] trace, long end)
    {
        var engine = competitor.Make();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        Feed(engine, trace, end);
        watch.Stop();
        var (alarms, digest) = Trace.Digest(engine.Alarms);
        return new Measurement(trace.Length / watch.Elapsed.TotalSeconds, alarms, digest);
    }

    public static void Feed(IEngine engine, Ev[] trace, long end)
    {
        foreach (ref readonly var e in trace.AsSpan())
        {
            engine.Process(in e);
        }

        engine.Finish(end);
    }
}

/// <summary>What one engine keeps and what it allocates, in bytes.</summary>
/// <param name="PerPerson">Heap that the engine holds after the trace, for each of the 100 people of a centre.</param>
/// <param name="PerRepeat">Allocated by one sighting in the zone where the person already is.</param>
internal sealed record Footprint(double PerPerson, double PerRepeat)
{
    private const int Repeats = 10_000;

    public static Footprint Of(Competitor competitor, Traces traces)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = competitor.Make();
        Measurement.Feed(engine, traces.ChangesOnly, traces.End);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var again = SeenAgain(traces);
        return new Footprint(kept / (traces.Centres * (double)(Cfg.Det + Cfg.Off)), Repeat(() => engine.Process(in again)));
    }

    // Somebody who is still held: the dearest kind of sighting, because rules judge them.
    private static Ev SeenAgain(Traces traces)
    {
        var released = traces.Raw.Where(e => e.Type == ET.BookOut).Select(e => e.Subject).ToHashSet();
        return Array.FindLast(traces.Raw, e => e is { Type: ET.Sighting, Officer: 0 } && !released.Contains(e.Subject)) with { T = traces.End };
    }

    private static double Repeat(Action once)
    {
        once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            once();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Repeats;
    }
}

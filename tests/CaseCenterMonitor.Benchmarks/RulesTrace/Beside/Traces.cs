using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>A trace of the yardstick's own generator, and what is left of it without repeats.</summary>
internal sealed record Traces(Ev[] Raw, Ev[] ChangesOnly, int Centres)
{
    public long End => Raw[^1].T + 1;

    public static Traces Make(TraceSettings settings)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rules-trace-").FullName, "trace.bin");
        try
        {
            Trace.Generate(file, settings.Centres, settings.Seconds, settings.Seed);
            var raw = Trace.Load(file);
            return new Traces(raw, WithoutRepeats(raw), settings.Centres);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    // No rule looks at camera counts, and a sighting in the zone of the last one changes nothing.
    private static Ev[] WithoutRepeats(Ev[] raw)
    {
        var last = new Dictionary<int, int>();
        return
        [
            .. raw.Where(e =>
            {
                if (e.Type != ET.Sighting)
                {
                    return e.Type != ET.Camera;
                }

                var moved = !last.TryGetValue(e.Subject, out var zone) || zone != e.Zone;
                last[e.Subject] = e.Zone;
                return moved;
            }),
        ];
    }
}

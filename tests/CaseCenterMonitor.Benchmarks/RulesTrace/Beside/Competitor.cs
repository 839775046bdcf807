using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>An engine that is measured, made afresh for each repetition.</summary>
internal sealed record Competitor(string Name, Func<IEngine> Make)
{
    public const string Ours = "CaseCenterMonitor";

    public static IReadOnlyList<Competitor> All(int centres)
    {
        // The description of the building exists before any engine does, as in the server.
        TraceCentre[] sites = [.. Enumerable.Range(0, centres).Select(centre => new TraceCentre(centre))];
        return
        [
            new Competitor(Ours, () => new OurEngine(sites)),
            new Competitor("rx", () => new RxEngine(centres)),
            new Competitor("plainpq", () => new PlainPq()),
            new Competitor("hash", () => new LimitHash(centres)),
            new Competitor("limit", () => new LimitFifo(0, centres)),
        ];
    }
}

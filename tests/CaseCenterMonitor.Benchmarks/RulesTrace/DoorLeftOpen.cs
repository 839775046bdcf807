using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-4: a door has stood open for longer than 30 s.</summary>
internal sealed class DoorLeftOpen(Centre centre) : Rule<DoorState>(
    centre, new("RT-4", nameof(DoorLeftOpen), AlarmPriority.Medium), Reads.Door)
{
    private static readonly IReadOnlyList<Fact> Open = [Fact.Of("door-open")];
    private readonly Limit _limit = centre.Policies["RT-4"];
    private readonly Rung[] _ladder = TraceLimits.LongerThan(centre.Policies["RT-4"]);

    public override Verdict Judge(Situation situation, DoorState row) =>
        row is { Physical: DoorPhysical.Open, PhysicalSince: { } since } ? Verdict.When(since, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, DoorState row, Condition bare) => bare with
    {
        Limit = _limit,
        Arguments = Fact.Named(("door", row.Id.Value)),
        Facts = Open,
    };
}

using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-4: a door has stood open for longer than 30 s.</summary>
internal sealed class DoorLeftOpen : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-4", nameof(DoorLeftOpen), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Doors[new DoorId(subject)] is not { Physical: DoorPhysical.Open, PhysicalSince: { } since })
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies["RT-4"];
        return Verdict.When(new Condition
        {
            Since = since,
            Ladder = [TraceLimits.LongerThan(limit)],
            Limit = limit,
            Arguments = Fact.Named(("door", subject)),
            Facts = [Fact.Of("door-open")],
        });
    }
}

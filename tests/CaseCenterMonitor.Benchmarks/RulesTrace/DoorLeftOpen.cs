using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-4: a door has stood open for longer than 30 s.</summary>
internal sealed class DoorLeftOpen : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-4", nameof(DoorLeftOpen), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Door;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Doors[subject.Door] is not { Physical: DoorPhysical.Open, PhysicalSince: { } since })
        {
            return Verdict.Fine;
        }

        return Verdict.When(since, Explain, TraceLimits.LongerThan(situation.Centre.Policies["RT-4"]));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare) => bare with
    {
        Limit = situation.Centre.Policies["RT-4"],
        Arguments = Fact.Named(("door", subject.Id)),
        Facts = [Fact.Of("door-open")],
    };
}

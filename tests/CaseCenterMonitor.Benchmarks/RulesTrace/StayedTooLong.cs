using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-2: a person has been in one room for longer than that kind of room is meant for. A cell has no limit.</summary>
internal sealed class StayedTooLong : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-2", nameof(StayedTooLong), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee || situation.WhereIs(detainee) is not { IsKnown: true } where)
        {
            return Verdict.Fine;
        }

        if (TraceLimits.KeyOfStay(where.Room!.Zone.Kind) is not { } key)
        {
            return Verdict.Fine;
        }

        return Verdict.When(where.ZoneSince!.Value, Explain, TraceLimits.LongerThan(situation.Centre.Policies[key]));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var zone = situation.WhereIs(situation.Custody.Find(subject.Record)!).Room!.Zone;
        return bare with
        {
            Zone = zone.Id,
            Limit = situation.Centre.Policies[TraceLimits.KeyOfStay(zone.Kind)!],
            Arguments = Fact.Named(("record", subject.Id), ("zone", zone.Id.Value)),
            Facts = [Fact.Of("last-known", ("zone", zone.Id.Value))],
        };
    }
}

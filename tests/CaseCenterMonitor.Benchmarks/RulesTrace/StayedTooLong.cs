using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-2: a person has been in one room for longer than that kind of room is meant for. A cell has no limit.</summary>
internal sealed class StayedTooLong : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-2", nameof(StayedTooLong), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { } detainee || situation.WhereIs(detainee) is not { IsKnown: true } where)
        {
            return Verdict.Fine;
        }

        var zone = situation.Centre.Zones[where.Zone!.Value];
        if (TraceLimits.KeyOfStay(zone.Kind) is not { } key)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies[key];
        return Verdict.When(new Condition
        {
            Since = where.ZoneSince!.Value,
            Ladder = [TraceLimits.LongerThan(limit)],
            Zone = zone.Id,
            Limit = limit,
            Arguments = Fact.Named(("record", subject), ("zone", zone.Id.Value)),
            Facts = [Fact.Of("last-known", ("zone", zone.Id.Value))],
        });
    }
}

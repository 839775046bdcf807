using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary>RT-1: a person in a corridor, interview room or at the desk has been without an officer for longer than 90 s.</summary>
internal sealed class LeftAlone : IRule
{
    public AlarmDefinition Alarm { get; } = new("RT-1", nameof(LeftAlone), AlarmPriority.Medium);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee || situation.WhereIs(detainee) is not { IsKnown: true } where)
        {
            return Verdict.Fine;
        }

        var room = where.Room!;
        if (room.Zone.Kind is not (ZoneKind.Corridor or ZoneKind.Interview or ZoneKind.DutyDesk) || room.HasOfficer)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies["RT-1"];
        return Verdict.When(AloneSince(where), Explain, TraceLimits.LongerThan(limit));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var zone = situation.WhereIs(situation.Custody.Find(subject.Record)!).Zone!.Value;
        return bare with
        {
            Zone = zone,
            Limit = situation.Centre.Policies["RT-1"],
            Arguments = Fact.Named(("record", subject.Id), ("zone", zone.Value)),
            Facts = [Fact.Of("no-officer-in-zone", ("zone", zone.Value))],
        };
    }

    /// <summary>The later of: the person came into the room, the last officer left it.</summary>
    private static Instant AloneSince(Whereabouts where) =>
        where.Room!.LastDeparture is { } departure ? Instant.Max(where.ZoneSince!.Value, departure.At) : where.ZoneSince!.Value;
}

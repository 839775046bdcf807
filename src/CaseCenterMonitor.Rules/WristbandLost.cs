using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-2: a worn band is silent although the readers around it hear others: taken off, covered, broken, or gone with its wearer.</summary>
public sealed class WristbandLost : IRule
{
    public AlarmDefinition Alarm { get; } = new("MOV-2", nameof(WristbandLost), AlarmPriority.High);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { Wristband: not null } detainee)
        {
            return Verdict.Fine;
        }

        var where = situation.WhereIs(detainee);
        return where.Presence switch
        {
            WristbandPresence.Present or WristbandPresence.Weak => Verdict.Fine,
            WristbandPresence.Degraded or WristbandPresence.Unknown => Verdict.Unknown("COV-5"),
            WristbandPresence.Lost => Lost(situation, detainee, where),
            _ => throw new InvalidOperationException($"No verdict for presence {where.Presence}."),
        };
    }

    private static Verdict Lost(Situation situation, Detainee detainee, Whereabouts where)
    {
        var since = Instant.Max(where.LastHeard ?? where.Since, detainee.WristbandSince ?? detainee.ArrivedAt);
        var limit = LimitIn(situation, where.Zone).Value;
        var critical = Duration.Max(situation.Centre.Policies["MOV-2.critical"].Value, limit);
        return Verdict.When(since, Explain, new Rung(limit, AlarmPriority.High), new Rung(critical, AlarmPriority.Critical));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var zone = situation.WhereIs(detainee).Zone;
        return bare with
        {
            Zone = zone,
            Limit = LimitIn(situation, zone),
            Arguments = Fact.Named(Record(detainee), Zone(zone)),
            Facts = [Fact.Of("wristband-last-heard", ("wristband", detainee.Wristband!.Value.Value), At(bare.Since)), Fact.Of("readers-healthy")],
        };
    }

    private static Limit LimitIn(Situation situation, ZoneId? zone)
    {
        var inCorridor = zone is { } id && situation.Centre.Zones[id].Kind is ZoneKind.Corridor or ZoneKind.ObservationCorridor;
        return situation.Centre.Policies[inCorridor ? "MOV-2.corridor" : "MOV-2.room"];
    }
}

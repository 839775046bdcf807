using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-2: a worn band is silent although the readers around it hear others: taken off, covered, broken, or gone with its wearer.</summary>
public sealed class WristbandLost : IRule
{
    public AlarmDefinition Alarm { get; } = new("MOV-2", nameof(WristbandLost), AlarmPriority.High);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, string subject)
    {
        if (situation.Custody.Find(new RecordId(subject)) is not { Wristband: { } wristband } detainee)
        {
            return Verdict.Fine;
        }

        var where = situation.WhereIs(detainee);
        return where.Presence switch
        {
            WristbandPresence.Present or WristbandPresence.Weak => Verdict.Fine,
            WristbandPresence.Degraded or WristbandPresence.Unknown => Verdict.Unknown("COV-5"),
            WristbandPresence.Lost => Verdict.When(Lost(situation, detainee, wristband, where)),
            _ => throw new InvalidOperationException($"No verdict for presence {where.Presence}."),
        };
    }

    private static Condition Lost(Situation situation, Detainee detainee, WristbandId wristband, Whereabouts where)
    {
        var since = Instant.Max(where.LastHeard ?? where.Since, detainee.WristbandSince ?? detainee.ArrivedAt);
        var inCorridor = where.Zone is { } zone && situation.Centre.Zones[zone].Kind is ZoneKind.Corridor or ZoneKind.ObservationCorridor;
        var limit = situation.Centre.Policies[inCorridor ? "MOV-2.corridor" : "MOV-2.room"];
        var critical = situation.Centre.Policies["MOV-2.critical"].Value;
        return new Condition
        {
            Since = since,
            Ladder = [new Rung(limit.Value, AlarmPriority.High), new Rung(Duration.Max(critical, limit.Value), AlarmPriority.Critical)],
            Zone = where.Zone,
            Limit = limit,
            Arguments = Fact.Named(Record(detainee), Zone(where.Zone)),
            Facts = [Fact.Of("wristband-last-heard", ("wristband", wristband.Value), At(since)), Fact.Of("readers-healthy")],
        };
    }
}

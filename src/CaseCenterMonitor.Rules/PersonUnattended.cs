using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// PRS-1: a person held outside a waiting room needs an officer in the same room. An officer whose band is not heard is not help.
/// </summary>
public sealed class PersonUnattended : IRule
{
    public AlarmDefinition Alarm { get; } = new("PRS-1", nameof(PersonUnattended), AlarmPriority.High, Latching: true);

    public SubjectKind Judges => SubjectKind.Detainee;

    public Verdict Judge(Situation situation, Subject subject)
    {
        if (situation.Custody.Find(subject.Record) is not { } detainee)
        {
            return Verdict.Fine;
        }

        var where = situation.WhereIs(detainee);
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        if (LimitFor(where.Room!.Zone.Kind) is not { } key || where.Room.HasOfficer)
        {
            return Verdict.Fine;
        }

        var limit = situation.Centre.Policies[key].Value;
        var critical = Duration.Max(situation.Centre.Policies["PRS-1.critical"].Value, limit);
        return Verdict.When(
            AloneSince(detainee, where), Explain, new Rung(limit, AlarmPriority.High), new Rung(critical, AlarmPriority.Critical));
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare)
    {
        var detainee = situation.Custody.Find(subject.Record)!;
        var where = situation.WhereIs(detainee);
        var zone = where.Room!.Zone;
        return bare with
        {
            Zone = zone.Id,
            Limit = situation.Centre.Policies[LimitFor(zone.Kind)!],
            Arguments = Fact.Named(Record(detainee), Zone(zone.Id)),
            Facts = [.. Facts(situation, detainee, where)],
        };
    }

    /// <summary>Since when a person who must not be alone is alone; null when somebody is there, nobody needs to be, or it cannot be known.</summary>
    public static Instant? Since(Situation situation, Detainee detainee)
    {
        var where = situation.WhereIs(detainee);
        return where.IsKnown && LimitFor(where.Room!.Zone.Kind) is not null && !where.Room.HasOfficer
            ? AloneSince(detainee, where)
            : null;
    }

    /// <summary>Null where nobody needs to stay: waiting rooms are looked after by checks (WCK-2), a lawyer's meeting is private.</summary>
    private static string? LimitFor(ZoneKind kind) => kind switch
    {
        ZoneKind.WaitingMen or ZoneKind.WaitingWomen or ZoneKind.WaitingMinors or ZoneKind.Sobering or ZoneKind.LawyerMeeting => null,
        ZoneKind.Interview or ZoneKind.InterviewChild or ZoneKind.InterviewRemote => "PRS-1.interview",
        ZoneKind.Corridor or ZoneKind.ObservationCorridor => "PRS-1.corridor",
        ZoneKind.SallyPort or ZoneKind.Registration or ZoneKind.SafetySearch or ZoneKind.PersonalProperty or ZoneKind.InformationCollection
            or ZoneKind.Medical or ZoneKind.EvidenceStore or ZoneKind.Identification or ZoneKind.DutyDesk or ZoneKind.Toilet
            or ZoneKind.Equipment or ZoneKind.Exit or ZoneKind.BreakRoom => "PRS-1.room",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No attendance rule for this kind of zone."),
    };

    /// <summary>The latest of: the person came into the room, the band was put on, the last officer left the room.</summary>
    private static Instant AloneSince(Detainee detainee, Whereabouts where)
    {
        var since = Instant.Max(where.ZoneSince ?? detainee.ArrivedAt, detainee.WristbandSince ?? detainee.ArrivedAt);
        return where.Room!.LastDeparture is { } departure ? Instant.Max(since, departure.At) : since;
    }

    private static IEnumerable<Fact> Facts(Situation situation, Detainee detainee, Whereabouts where)
    {
        var zone = where.Zone!.Value;
        yield return Fact.Of("wristband-in-zone", ("wristband", detainee.Wristband!.Value.Value), Zone(zone), At(where.ZoneSince ?? detainee.ArrivedAt));
        yield return where.Room!.LastDeparture is { } departure
            ? Fact.Of("officer-left", ("officer", departure.Officer.Value), Zone(zone), At(departure.At))
            : Fact.Of("no-officer-in-zone", Zone(zone));
        foreach (var camera in where.Room.Cameras)
        {
            yield return situation.CountOf(camera) is { Count: { } count }
                ? Fact.Of("camera-count", ("camera", camera.Value), ("count", Text(count)), Zone(zone))
                : Fact.Of("camera-unknown", ("camera", camera.Value));
        }
    }
}

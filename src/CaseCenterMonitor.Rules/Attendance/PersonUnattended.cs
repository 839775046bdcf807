using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// PRS-1: a person held outside a waiting room needs an officer in the same room. An officer whose band is not heard is not help.
/// </summary>
public sealed class PersonUnattended(Centre centre) : Rule<Detainee>(
    centre, new("PRS-1", nameof(PersonUnattended), AlarmPriority.High, Latching: true), Reads.Place | Reads.Band | Reads.AnyOfficer | Reads.Link)
{
    private readonly LimitLadders _ladders = new(centre.Policies, limit => limit.HighThenCritical(centre.Policies["PRS-1.critical"]));

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        return LimitFor(where.Room!.Zone.Kind) is not { } limit || where.Room.HasOfficer
            ? Verdict.Fine
            : Verdict.When(AloneSince(row, where), _ladders[limit]);
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var where = row.Whereabouts;
        var zone = where.Room!.Zone;
        return bare with
        {
            Zone = zone.Id,
            Limit = situation.Centre.Policies[LimitFor(zone.Kind)!],
            Arguments = Fact.Named(Record(row), Zone(zone.Id)),
            Facts = [.. Facts(row, where)],
        };
    }

    /// <summary>Since when a person who must not be alone is alone; null when somebody is there, nobody needs to be, or it cannot be known.</summary>
    public static Instant? Since(Detainee person)
    {
        var where = person.Whereabouts;
        return where.IsKnown && LimitFor(where.Room!.Zone.Kind) is not null && !where.Room.HasOfficer
            ? AloneSince(person, where)
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
    internal static Instant AloneSince(Detainee person, Whereabouts where)
    {
        var since = Instant.Max(where.ZoneSince ?? person.ArrivedAt, person.WristbandSince ?? person.ArrivedAt);
        return where.Room!.LastDeparture is { } departure ? Instant.Max(since, departure.At) : since;
    }

    private static IEnumerable<Fact> Facts(Detainee person, Whereabouts where)
    {
        var zone = where.Zone!.Value;
        yield return Fact.Of("wristband-in-zone", ("wristband", person.Wristband!.Value.Value), Zone(zone), At(where.ZoneSince ?? person.ArrivedAt));
        yield return where.Room!.LastDeparture is { } departure
            ? Fact.Of("officer-left", ("officer", departure.Officer.Value), Zone(zone), At(departure.At))
            : Fact.Of("no-officer-in-zone", Zone(zone));
        foreach (var camera in where.Room.Cameras)
        {
            yield return camera.Count is { Count: { } count }
                ? Fact.Of("camera-count", ("camera", camera.Id.Value), ("count", Text(count)), Zone(zone))
                : Fact.Of("camera-unknown", ("camera", camera.Id.Value));
        }
    }
}

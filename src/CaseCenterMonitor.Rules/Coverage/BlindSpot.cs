using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-6: an officer is with a person where no working camera looks. It goes to the supervisor, not to the desk that may be involved.</summary>
public sealed class BlindSpot(Centre centre) : Rule<Detainee>(
    centre, new("COV-6", nameof(BlindSpot), AlarmPriority.High, Latching: true), Reads.Place | Reads.Band | Reads.Attendance | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["COV-6.blind"];
    private readonly Rung[] _ladder = centre.Policies["COV-6.blind"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        return where.Room!.HasOfficer && !IsPrivate(where.Room.Zone.Kind) && where.Room.Cameras.Count == 0
            ? Verdict.When(where.Room.OfficersChangedAt is { } changed ? Instant.Max(where.ZoneSince!.Value, changed) : where.ZoneSince!.Value, _ladder)
            : Verdict.Fine; // A camera that is there and silent is COV-1.
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _limit,
        [
            Fact.Of("no-camera", Zone(row.Whereabouts.Zone)).By(row.Band!.PlacedBy),
            .. row.Whereabouts.Room!.Bands.Where(band => band is { Officer: not null, Presence: WristbandPresence.Present })
                .OrderBy(band => band.Id.Value, StringComparer.Ordinal).Select(band => Fact.Of("officer-in-room", ("officer", band.Officer!.Number.Value)).By(band.PlacedBy)),
        ]);

    // Where no camera may look, its absence is the law and not a blind spot.
    private static bool IsPrivate(ZoneKind kind) => kind is ZoneKind.Toilet or ZoneKind.Medical or ZoneKind.LawyerMeeting or ZoneKind.SafetySearch;
}

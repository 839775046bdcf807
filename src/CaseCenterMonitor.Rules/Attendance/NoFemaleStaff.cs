using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-14: a woman is searched, or a girl is interviewed, with no woman on the staff in the room (Crim. Procedure 2020 arts 217, 324).</summary>
public sealed class NoFemaleStaff(Centre centre) : Rule<Detainee>(
    centre, new("PRS-14", nameof(NoFemaleStaff), AlarmPriority.High, Latching: true),
    Reads.Interview | Reads.Place | Reads.Band | Reads.Attendance | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["PRS-14.absent"];
    private readonly Rung[] _ladder = centre.Policies["PRS-14.absent"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Sex != Sex.Female)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        // A search begins when somebody comes in to do it: alone in the search room she is unattended (PRS-1), not searched.
        var searched = where.Room!.Zone.Kind == ZoneKind.SafetySearch && where.Room.HasOfficer;
        var interviewed = row.AgeGroup == AgeGroup.Minor && row.Interviews.Current is { BreakSince: null };
        return (searched || interviewed) && !HasWoman(where.Room)
            ? Verdict.When(Since(row, where, searched), _ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("no-female-officer", Zone(row.Whereabouts.Zone)).By(row.Band!.PlacedBy));

    private static bool HasWoman(Room room) =>
        room.CutOff is null && room.Bands.Any(band => band is { Officer.Officer.Sex: Sex.Female, Presence: WristbandPresence.Present });

    private static Instant Since(Detainee person, Whereabouts where, bool searched)
    {
        var since = searched ? where.ZoneSince!.Value : Instant.Max(person.Interviews.Current!.UnbrokenSince, where.ZoneSince!.Value);
        return where.Room!.OfficersChangedAt is { } changed ? Instant.Max(since, changed) : since;
    }
}

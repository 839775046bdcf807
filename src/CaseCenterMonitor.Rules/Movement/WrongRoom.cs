using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-5: somebody is in a waiting or interview room that is not the one they were given.</summary>
public sealed class WrongRoom(Centre centre) : Rule<Detainee>(
    centre, new("MOV-5", nameof(WrongRoom), AlarmPriority.Medium), Reads.Place | Reads.Band | Reads.Process | Reads.Interview | Reads.Link)
{
    private readonly Limit _limit = centre.Policies["MOV-5.wrong"];
    private readonly Rung[] _ladder = centre.Policies["MOV-5.wrong"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Process.Room is not { } allocated)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        if (!where.IsKnown)
        {
            return Verdict.Unknown(where.Presence == WristbandPresence.Lost ? "MOV-2" : "COV-5");
        }

        // Elsewhere they are on the way; behind the door of a room that is not theirs they are in the wrong place.
        var wrong = where.Zone != allocated && where.Zone != row.Interviews.Current?.Room
            && (where.Room!.Zone.Kind.IsHolding() || where.Room.Zone.Kind.IsInterview() && row.Interviews.Current is not null);
        return wrong ? Verdict.When(Instant.Max(where.ZoneSince!.Value, row.Process.AllocatedAt!.Value), _ladder) : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("room-allocated", Zone(row.Process.Room)), Fact.Of("wristband-in-zone", ("wristband", row.Band!.Id.Value), Zone(row.Whereabouts.Zone), At(row.Whereabouts.ZoneSince!.Value)).By(row.Band.PlacedBy));
}

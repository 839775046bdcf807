using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-4: the recorder of an interview hears nothing, or cannot say whether it does.</summary>
public sealed class InterviewSilent(Centre centre) : Rule<Detainee>(
    centre, new("COV-4", nameof(InterviewSilent), AlarmPriority.High, Unknown: true), Reads.Interview | Reads.Place | Reads.Band | Reads.Link | Reads.Upkeep)
{
    private readonly Limit _limit = centre.Policies["COV-4.silence"];
    private readonly Rung[] _ladder = centre.Policies["COV-4.silence"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Interviews.Current is not { BreakSince: null } interview)
        {
            return Verdict.Fine;
        }

        return RoomOf(row) is not { } room ? Verdict.Unknown("COV-5")
            : room.Life.SilentSince is { } silent ? Verdict.When(Instant.Max(silent, interview.UnbrokenSince), _ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var room = RoomOf(row)!;
        return bare.About(row, _limit, Fact.Of("no-sound", Zone(room.Id), At(room.Life.SilentSince!.Value)).By(room.Life.Sound!.Value.Entry));
    }

    // Where they are and not where the form says: a recorder in another room hears nothing of them.
    private static Room? RoomOf(Detainee person) => person.Whereabouts is { IsKnown: true } where ? where.Room : null;
}

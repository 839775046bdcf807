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

        return RoomOf(situation, row) is not { } room ? Verdict.Unknown("COV-5")
            : room.Life.Sound is { State: not true } silent ? Verdict.When(Instant.Max(silent.At, interview.UnbrokenSince), _ladder)
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var room = RoomOf(situation, row)!;
        return bare.About(row, _limit, Fact.Of("no-sound", Zone(room.Id), At(room.Life.Sound!.Value.At)).By(room.Life.Sound.Value.Entry));
    }

    private static Room? RoomOf(Situation situation, Detainee person) =>
        person.Whereabouts is { IsKnown: true } where ? where.Room
        : person.Interviews.Current?.Room is { } stated ? situation.Wristbands.RoomOf(stated)
        : null;
}

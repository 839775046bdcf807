using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-4: an officer on a guard post has not moved for long. They may be asleep, or hurt. About the post, not about the officer's worth.</summary>
public sealed class GuardStill(Centre centre) : Rule<OfficerState>(
    centre, new("PRS-4", nameof(GuardStill), AlarmPriority.Medium), Reads.Band | Reads.Place | Reads.Link | Reads.Roster)
{
    private readonly Limit _limit = centre.Policies["PRS-4.still"];
    private readonly Rung[] _ladder = centre.Policies["PRS-4.still"].Then(AlarmPriority.Medium);

    // A band that says nothing of motion is neither still nor moving; one that is not heard any more has not begun to move.
    public override Verdict Judge(Situation situation, OfficerState row) =>
        row.Whereabouts is not { Room.Life.PostStrength: not null } where || row.Band.Motion is not { State: false } still ? Verdict.Fine
        : where.CutOff is not null ? Verdict.Unknown("COV-8")
        : !where.IsKnown ? Verdict.Unknown("PRS-3")
        : Verdict.When(Instant.Max(still.At, where.ZoneSince ?? still.At), _ladder);

    public override Condition Explain(Situation situation, OfficerState row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("band-still", ("wristband", row.Band.Id.Value), At(row.Band.Motion!.Value.At)).By(row.Band.Motion.Value.Entry));
}

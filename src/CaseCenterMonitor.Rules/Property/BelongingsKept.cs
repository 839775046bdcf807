using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-5: somebody leaves and has not got their belongings back.</summary>
public sealed class BelongingsKept(Centre centre) : Rule<Detainee>(
    centre, new("PRP-5", nameof(BelongingsKept), AlarmPriority.Medium, Latching: true), Reads.Property | Reads.Movement)
{
    private readonly Limit _limit = centre.Policies["PRP-5.kept"];
    private readonly Rung[] _ladder = centre.Policies["PRP-5.kept"].Then(AlarmPriority.Medium);

    public override bool JudgesTheReleased => true;

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Belongings is { ListedAt: not null, ReturnedAt: null } && (row.Movement.ExitApprovedAt ?? row.ReleasedAt) is { } leaves
            ? Verdict.When(leaves, _ladder)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("leaves", At(bare.Since)), Fact.Of("belongings-listed", ("officer", row.Belongings.Custodian!.Value.Value), At(row.Belongings.ListedAt!.Value)));
}

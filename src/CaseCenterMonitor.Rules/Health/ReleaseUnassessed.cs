using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-14: somebody leaves and nobody has asked whether they are safe outside: 68 people took their lives after release in one year.</summary>
public sealed class ReleaseUnassessed(Centre centre) : Rule<Detainee>(
    centre, new("MED-14", nameof(ReleaseUnassessed), AlarmPriority.High, Latching: true), Reads.Health | Reads.Movement)
{
    private readonly Limit _limit = centre.Policies["MED-14.unassessed"];
    private readonly Rung[] _ladder = centre.Policies["MED-14.unassessed"].Then(AlarmPriority.High);

    public override bool JudgesTheReleased => true;

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Health.PreReleaseAssessedAt is null && (row.Movement.ExitApprovedAt ?? row.ReleasedAt) is { } leaves ? Verdict.When(leaves, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("leaves", At(bare.Since)), Fact.Of("no-pre-release-assessment"));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-7: somebody is known to be intoxicated and is not woken and looked at as Code C Annex H asks.</summary>
public sealed class SoberingUnplanned(Centre centre) : Rule<Detainee>(
    centre, new("MED-7", nameof(SoberingUnplanned), AlarmPriority.High), Reads.Health | Reads.Plan)
{
    private readonly Limit _limit = centre.Policies["MED-7.unplanned"];
    private readonly Rung[] _ladder = centre.Policies["MED-7.unplanned"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Health.IntoxicatedSince is { } since && !Regimes.Of(situation.Centre.Policies, row).Rousing
            ? Verdict.When(Instant.Max(since, row.Plan.Since), _ladder)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row, _limit, Fact.Of("intoxicated", At(row.Health.IntoxicatedSince!.Value)), Fact.Of("plan-is", ("level", row.Plan.Regime)).By(row.Plan.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-11: the form states another interval than the regime it names, or a regime that is not in force. Nobody knows which applies.</summary>
public sealed class PlanUndefined(Centre centre) : Rule<Detainee>(
    centre, new("WCK-11", nameof(PlanUndefined), AlarmPriority.Medium), Reads.Plan)
{
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) =>
        situation.Centre.Policies.Regime(row.Plan.Regime) is { } regime && (row.Plan.StatedInterval ?? regime.MaxInterval) == regime.MaxInterval
            ? Verdict.Fine
            : Verdict.When(row.Plan.Since, _atOnce);

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var regime = Regimes.Of(situation.Centre.Policies, row);
        return bare.About(
            row,
            regime.Limit,
            Fact.Of("plan-states", ("level", row.Plan.Regime), ("interval", Text(row.Plan.StatedInterval ?? Duration.Zero))).By(row.Plan.Entry),
            Fact.Of("check-interval", ("level", regime.Key), ("interval", Text(regime.MaxInterval))));
    }
}

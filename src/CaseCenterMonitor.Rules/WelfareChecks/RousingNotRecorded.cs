using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-9: somebody who must be woken at each look was looked at, and nobody wrote down how they answered (PACE Code C Annex H).</summary>
public sealed class RousingNotRecorded(Centre centre) : Rule<Detainee>(
    centre, new("WCK-9", nameof(RousingNotRecorded), AlarmPriority.High), Reads.Checks | Reads.Plan)
{
    private readonly Regimes _regimes = new(centre.Policies, _ => Ladders.AtOnce(AlarmPriority.High));

    public override Verdict Judge(Situation situation, Detainee row) =>
        _regimes.Of(row).Rousing && row.LastCheck is { Rousing: null } look && look.At >= row.Plan.Since
            ? Verdict.When(look.At, _regimes.LadderOf(row))
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _regimes.Of(row).Limit, WelfareCheckOverdue.LookFact(row), Fact.Of("rousing-needed", ("level", row.Plan.Regime)).By(row.Plan.Entry));
}

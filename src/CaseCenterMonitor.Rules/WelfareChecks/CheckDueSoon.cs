using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-1: the next look is due soon, while there is still time to walk there.</summary>
public sealed class CheckDueSoon(Centre centre) : Rule<Detainee>(
    centre, new("WCK-1", nameof(CheckDueSoon), AlarmPriority.Low), Reads.Checks | Reads.Plan)
{
    private readonly Regimes _regimes = new(centre.Policies, regime => Ladder(centre.Policies, regime));

    public override Verdict Judge(Situation situation, Detainee row) => Verdict.When(WelfareCheckOverdue.LastLook(row), _regimes.LadderOf(row)).NotBefore(row.Plan.BindsFrom);

    // Once the look is overdue, that alarm explains this one.
    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var regime = _regimes.Of(row);
        var dueAt = WelfareCheckOverdue.LastLook(row) + regime.MaxInterval;
        return bare.About(row, regime.Limit, Fact.Of("check-due", At(dueAt)), WelfareCheckOverdue.LookFact(row)) with { Cause = new AlarmKey("WCK-2", row.Subject) };
    }

    private static Rung[] Ladder(Core.Policies policies, ObservationRegime regime)
    {
        var lead = Duration.Max(policies["WCK-1.lead"].Value, regime.MaxInterval * policies.Share("WCK-1.lead-share"));
        return [new Rung(Duration.Max(Duration.Zero, regime.MaxInterval - lead), AlarmPriority.Low)];
    }
}

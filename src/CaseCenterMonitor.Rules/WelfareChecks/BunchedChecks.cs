using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-7: two looks close together, and then a gap longer than allowed: counted right, watched wrong.</summary>
public sealed class BunchedChecks(Centre centre) : Rule<Detainee>(
    centre, new("WCK-7", nameof(BunchedChecks), AlarmPriority.Low), Reads.Checks | Reads.Plan)
{
    private readonly Regimes _regimes = new(centre.Policies, regime => [new Rung(regime.MaxInterval, AlarmPriority.Low)]);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        var looks = row.Checks.Looks;
        return looks.Count >= 2 && looks[^1].At - looks[^2].At < _regimes.Of(row).MinInterval
            ? Verdict.When(looks[^1].At, _regimes.LadderOf(row))
            : Verdict.Fine;
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var looks = row.Checks.Looks;
        return bare.About(
            row,
            _regimes.Of(row).Limit,
            Fact.Of("checks-bunched", At(looks[^2].At), ("length", Text(looks[^1].At - looks[^2].At))).By(looks[^2].Entry),
            WelfareCheckOverdue.LookFact(row));
    }
}

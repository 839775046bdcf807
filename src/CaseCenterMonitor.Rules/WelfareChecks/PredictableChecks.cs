using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-6: looks come so regularly that whoever waits for them knows the time that is left (NCCHC: exact fifteens fail).</summary>
public sealed class PredictableChecks(Centre centre) : Rule<Detainee>(
    centre, new("WCK-6", nameof(PredictableChecks), AlarmPriority.Low), Reads.Checks | Reads.Plan)
{
    private readonly int _intervals = centre.Policies.Count("WCK-6.intervals");
    private readonly Regimes _regimes = new(centre.Policies, _ => Ladders.AtOnce(AlarmPriority.Low));

    public override Verdict Judge(Situation situation, Detainee row) =>
        _regimes.Of(row).RequiredVariation is { } required && row.Checks.Variation(_intervals) < required
            ? Verdict.When(row.LastCheck!.At, _regimes.LadderOf(row))
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        _regimes.Of(row).Limit,
        Fact.Of("checks-regular", ("percent", Text((int)Math.Floor(100 * row.Checks.Variation(_intervals)!.Value))), ("intervals", Text(_intervals)))
            .By(row.LastCheck!.Entry));
}

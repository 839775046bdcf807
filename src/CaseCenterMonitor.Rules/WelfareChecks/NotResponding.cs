using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-10: an officer looked and the person did not breathe, or could not be woken. Life first, forms later.</summary>
public sealed class NotResponding(Centre centre) : Rule<Detainee>(
    centre, new("WCK-10", nameof(NotResponding), AlarmPriority.Critical, Latching: true), Reads.Checks)
{
    private readonly Limit _limit = centre.Policies["WCK-10.response"];
    private readonly Rung[] _ladder = centre.Policies["WCK-10.response"].Then(AlarmPriority.Critical);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.LastCheck is { NoResponse: true } check ? Verdict.When(check.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("no-response", At(bare.Since), ("officer", row.LastCheck!.By.Value)).By(row.LastCheck.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-2: a piece of case property was lent and is not back.</summary>
public sealed class ItemNotReturned(Centre centre) : Rule<CaseItem>(
    centre, new("PRP-2", nameof(ItemNotReturned), AlarmPriority.Medium), Reads.Property)
{
    private readonly Limit _limit = centre.Policies["PRP-2.overdue"];
    private readonly Rung[] _ladder = centre.Policies["PRP-2.overdue"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, CaseItem row) => row.LentUntil is { } due ? Verdict.When(due, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, CaseItem row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("item-lent", ("officer", row.LentTo!.Value.Value), At(bare.Since)).By(row.Entry));
}

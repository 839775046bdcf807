using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-1: a piece of case property is not yet with a custodian (MPS Administrative Procedure art 190: within 24 hours).</summary>
public sealed class ItemNotHandedOver(Centre centre) : Rule<CaseItem>(
    centre, new("PRP-1", nameof(ItemNotHandedOver), AlarmPriority.Medium, Latching: true) { LatchesFrom = AlarmPriority.High }, Reads.Property)
{
    private readonly Limit _limit = centre.Policies["PRP-1.handover"];
    private readonly Rung[] _ladder =
    [
        new Rung(Duration.Max(Duration.Zero, centre.Policies["PRP-1.handover"].Value - centre.Policies["PRP-1.lead"].Value), AlarmPriority.Medium),
        new Rung(centre.Policies["PRP-1.handover"].Value, AlarmPriority.High),
    ];

    public override Verdict Judge(Situation situation, CaseItem row) => row.HandedOverAt is null ? Verdict.When(row.TakenAt, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, CaseItem row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("item-taken", ("officer", row.CaseOfficer.Value), At(row.TakenAt)).By(row.Entry));
}

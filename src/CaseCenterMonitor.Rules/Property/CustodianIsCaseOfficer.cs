using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRP-6: whoever keeps the property is the officer of the case (Crim. Procedure art 235: investigators may never keep it themselves).</summary>
public sealed class CustodianIsCaseOfficer(Centre centre) : Rule<CaseItem>(
    centre, new("PRP-6", nameof(CustodianIsCaseOfficer), AlarmPriority.High, Latching: true), Reads.Property)
{
    private readonly Limit _limit = centre.Policies["PRP-6.same"];
    private readonly Rung[] _ladder = centre.Policies["PRP-6.same"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, CaseItem row) =>
        row.Custodian == row.CaseOfficer ? Verdict.When(row.HandedOverAt!.Value, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, CaseItem row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("custodian-is-case-officer", ("officer", row.CaseOfficer.Value), ("item", row.Id)).By(row.Entry)) with { Concerns = row.CaseOfficer };
}

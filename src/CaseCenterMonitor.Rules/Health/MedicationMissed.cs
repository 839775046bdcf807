using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-10: a dose that was planned has neither been given nor refused.</summary>
public sealed class MedicationMissed(Centre centre) : Rule<Detainee>(
    centre, new("MED-10", nameof(MedicationMissed), AlarmPriority.Medium), Reads.Health)
{
    private readonly Limit _limit = centre.Policies["MED-10.missed"];
    private readonly Rung[] _ladder = centre.Policies["MED-10.missed"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Health.Medication is [var dose, ..] ? Verdict.When(dose.DueAt, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var dose = row.Health.Medication[0];
        return bare.About(row, _limit, Fact.Of("dose-due", ("medicine", dose.Medicine), At(dose.DueAt)).By(dose.Entry));
    }
}

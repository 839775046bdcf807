using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-8: nobody has asked how somebody is. In most deaths the assessment was missing, or found no risk (IPCA, IPCC).</summary>
public sealed class ScreeningOverdue(Centre centre) : Rule<Detainee>(
    centre, new("MED-8", nameof(ScreeningOverdue), AlarmPriority.High, Latching: true), Reads.Health)
{
    private readonly Limit _limit = centre.Policies["MED-8.screening"];
    private readonly Rung[] _ladder = centre.Policies["MED-8.screening"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) => row.Health.ScreenedAt is null ? Verdict.When(row.ArrivedAt, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("clock-started", At(row.ArrivedAt)).By(row.BookedBy), Fact.Of("no-screening"));
}

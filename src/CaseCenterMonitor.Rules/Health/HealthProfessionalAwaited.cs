using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-9: a health professional was asked for and has not come.</summary>
public sealed class HealthProfessionalAwaited(Centre centre) : Rule<Detainee>(
    centre, new("MED-9", nameof(HealthProfessionalAwaited), AlarmPriority.High), Reads.Health)
{
    private readonly Limit _attend = centre.Policies["MED-9.attend"];
    private readonly Limit _emergency = centre.Policies["MED-9.emergency"];
    private readonly Rung[] _afterAttend = centre.Policies["MED-9.attend"].Then(AlarmPriority.High);
    private readonly Rung[] _afterEmergency = centre.Policies["MED-9.emergency"].HighThenCritical(centre.Policies["MED-9.attend"]);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Health.Requested is { } request ? Verdict.When(request.At, request.Emergency ? _afterEmergency : _afterAttend) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row, row.Health.Requested!.Emergency ? _emergency : _attend, Fact.Of("health-professional-asked", At(bare.Since)).By(row.Health.Requested.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-12: force was used and its record is not written.</summary>
public sealed class ForceUnrecorded(Centre centre) : Rule<Detainee>(
    centre, new("MED-12", nameof(ForceUnrecorded), AlarmPriority.Medium, Latching: true), Reads.Force)
{
    private readonly Limit _limit = centre.Policies["MED-12.record"];
    private readonly Rung[] _ladder = centre.Policies["MED-12.record"].Then(AlarmPriority.Medium);

    public override bool JudgesTheReleased => true;

    public override Verdict Judge(Situation situation, Detainee row) => row.Force.Unrecorded is { } use ? Verdict.When(use.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("force-used", At(bare.Since)).By(row.Force.Unrecorded!.Entry));
}

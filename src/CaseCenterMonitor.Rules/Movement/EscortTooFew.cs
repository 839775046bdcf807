using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-7: somebody is taken somewhere with fewer officers than must go with them.</summary>
public sealed class EscortTooFew(Centre centre) : Rule<Detainee>(
    centre, new("MOV-7", nameof(EscortTooFew), AlarmPriority.High), Reads.Movement)
{
    private readonly Limit _limit = centre.Policies.AtOnce("MOV-7.officers");
    private readonly Rung[] _ladder = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Movement.Escort is { } escort && escort.Staff < escort.StaffRequired ? Verdict.When(escort.Since, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var escort = row.Movement.Escort!;
        return bare.About(row, _limit, Fact.Of("escort-staff", ("count", Text(escort.Staff)), ("needed", Text(escort.StaffRequired))).By(escort.Entry));
    }
}

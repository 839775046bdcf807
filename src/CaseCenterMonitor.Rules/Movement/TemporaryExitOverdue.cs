using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-10: somebody who was let out for a while is not back.</summary>
public sealed class TemporaryExitOverdue(Centre centre) : Rule<Detainee>(
    centre, new("MOV-10", nameof(TemporaryExitOverdue), AlarmPriority.High, Latching: true), Reads.Clock | Reads.Movement)
{
    private readonly Limit _limit = centre.Policies["MOV-10.overdue"];
    private readonly Rung[] _ladder = centre.Policies["MOV-10.overdue"].Then(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.History.Exit is { WentOutAt: not null, CameBackAt: null } exit ? Verdict.When(exit.ReturnBy, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var exit = row.History.Exit!;
        return bare.About(row, _limit, Fact.Of("went-out", At(exit.WentOutAt!.Value), ("by", Text(exit.ReturnBy))).By(exit.Entry));
    }
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>PRS-12: somebody has rung the bell of their room and nobody has answered.</summary>
public sealed class CallUnanswered(Centre centre) : Rule<Room>(
    centre, new("PRS-12", nameof(CallUnanswered), AlarmPriority.High), Reads.Call)
{
    private readonly Limit _limit = centre.Policies["PRS-12.alarm"];
    private readonly Rung[] _ladder =
    [
        new Rung(centre.Policies["PRS-12.warn"].Value, AlarmPriority.Medium), new Rung(centre.Policies["PRS-12.alarm"].Value, AlarmPriority.High),
    ];

    public override Verdict Judge(Situation situation, Room row) => row.Life.CallRung is { } call ? Verdict.When(call.At, _ladder) : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("call-rung", Zone(row.Id), At(bare.Since)).By(row.Life.CallRung!.Value.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>WCK-8: a look was written down long after it was made. Both times are kept; the reason belongs beside it.</summary>
public sealed class CheckWrittenLate(Centre centre) : Rule<Detainee>(
    centre, new("WCK-8", nameof(CheckWrittenLate), AlarmPriority.Low, Latching: true), Reads.Checks)
{
    private readonly Limit _limit = centre.Policies["WCK-8.difference"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Low);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.Checks.LastWritten is { } look && look.RecordedAt - look.At > _limit.Value ? Verdict.When(look.RecordedAt, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var look = row.Checks.LastWritten!;
        return bare.About(
            row, _limit, Fact.Of("check-written-late", ("officer", look.By.Value), At(look.At), ("length", Text(look.RecordedAt - look.At))).By(look.Entry)) with { Concerns = look.By };
    }
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DET-6: somebody is brought in again so soon after the last time that it is detention in disguise (CPL art 119).</summary>
public sealed class RepeatSummons(Centre centre) : Rule<Detainee>(
    centre, new("DET-6", nameof(RepeatSummons), AlarmPriority.High, Latching: true), Reads.Clock)
{
    private readonly Limit _again = centre.Policies["DET-6.again"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, Detainee row) =>
        row.EarlierStay is { } earlier && row.ArrivedAt - earlier.ReleasedAt < _again.Value ? Verdict.When(earlier.StatedAt, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row, _again, Fact.Of("earlier-stay", ("other", row.EarlierStay!.Record.Value), At(row.EarlierStay.ReleasedAt)).By(row.EarlierStay.Entry));
}

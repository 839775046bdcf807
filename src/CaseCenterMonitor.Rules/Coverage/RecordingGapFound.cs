using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-2: the recorder kept nothing for a while. What happened then can be shown to nobody.</summary>
public sealed class RecordingGapFound(Centre centre) : Rule<DeviceLife>(
    centre, new("COV-2", nameof(RecordingGapFound), AlarmPriority.High, Latching: true, Unknown: true), Reads.Upkeep)
{
    private readonly Limit _limit = centre.Policies["COV-2.gap"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.High);

    public override Verdict Judge(Situation situation, DeviceLife row) =>
        row.LastGap is { } gap && gap.To - gap.From > _limit.Value ? Verdict.Was(gap.FoundAt, gap.FoundAt, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, DeviceLife row, Condition bare) =>
        bare.About(row, _limit, Fact.Of("recording-gap", ("device", row.Id.Value), ("from", Text(row.LastGap!.From)), ("to", Text(row.LastGap.To))).By(row.LastGap.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-4: the battery of a worn band is running out; when it is empty nobody knows where its wearer is.</summary>
public sealed class BatteryLow(Centre centre) : Rule<Detainee>(
    centre, new("MOV-4", nameof(BatteryLow), AlarmPriority.Low), Reads.Band)
{
    private readonly int _low = (int)Math.Round(100 * centre.Policies.Share("MOV-4.low"));
    private readonly int _veryLow = (int)Math.Round(100 * centre.Policies.Share("MOV-4.very-low"));
    private readonly Limit _lowLimit = centre.Policies.AtOnce("MOV-4.low");
    private readonly Limit _veryLowLimit = centre.Policies.AtOnce("MOV-4.very-low");
    private readonly Rung[] _whenLow = Ladders.AtOnce(AlarmPriority.Low);
    private readonly Rung[] _whenVeryLow = Ladders.AtOnce(AlarmPriority.Medium);

    // A band that cannot say how full it is, is not taken for full, and what was low stays low; it is MOV-2 when it falls silent.
    public override Verdict Judge(Situation situation, Detainee row) => row.Band?.Battery switch
    {
        null => Verdict.Fine,
        { State: null } => Verdict.Unknown("MOV-2"),
        { State: { } percent, At: var at } => percent > _low
            ? Verdict.Fine
            : Verdict.When(Instant.Max(at, row.WristbandSince!.Value), percent <= _veryLow ? _whenVeryLow : _whenLow),
    };

    public override Condition Explain(Situation situation, Detainee row, Condition bare) => bare.About(
        row,
        row.Band!.Battery!.Value.State <= _veryLow ? _veryLowLimit : _lowLimit,
        Fact.Of("battery", ("wristband", row.Band.Id.Value), ("percent", Text(row.Band.Battery.Value.State!.Value))).By(row.Band.Battery.Value.Entry));
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-2: the radar of a room finds slow breathing for longer than a moment.</summary>
public sealed class BreathingSlow(Centre centre) : Rule<Room>(
    centre, new("MED-2", nameof(BreathingSlow), AlarmPriority.Critical, Latching: true), Reads.Measure | Reads.Company)
{
    private readonly double _critical = centre.Policies.Quantity("MED-2.critical-rate");
    private readonly double _low = centre.Policies.Quantity("MED-2.low-rate");
    private readonly Limit _lasting = centre.Policies["MED-2.lasting"];
    private readonly Rung[] _whenCritical = centre.Policies["MED-2.lasting"].Then(AlarmPriority.Critical);
    private readonly Rung[] _whenLow = centre.Policies["MED-2.lasting"].Then(AlarmPriority.High);

    // None at all is MED-1, which is sooner.
    public override Verdict Judge(Situation situation, Room row) =>
        row.OccupiedSince is not { } occupied || row.Life.Measured(Quantity.Breathing) is not { } breathing ? Verdict.Fine
        : breathing.Since(rate => rate > 0 && rate < _critical) is { } critical ? Verdict.When(Instant.Max(critical, occupied), _whenCritical)
        : breathing.Since(rate => rate > 0 && rate < _low) is { } low ? Verdict.When(Instant.Max(low, occupied), _whenLow)
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var last = row.Life.Measured(Quantity.Breathing)!.Last;
        return bare.About(row, _lasting, Fact.Of("breathing-rate", ("value", Text((int)(last.Value ?? 0))), Zone(row.Id), At(bare.Since)).By(last.Entry));
    }
}

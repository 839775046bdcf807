using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MED-3: the heart rate is outside the range for long and in more than one sample: bands and radars are often wrong about one.</summary>
public sealed class HeartRateAbnormal(Centre centre) : Rule<Room>(
    centre, new("MED-3", nameof(HeartRateAbnormal), AlarmPriority.Medium), Reads.Measure | Reads.Occupancy)
{
    private readonly (double Low, double High) _range = centre.Policies.Range("MED-3.heart-rate");
    private readonly int _samples = centre.Policies.Count("MED-3.samples");
    private readonly Limit _lasting = centre.Policies["MED-3.lasting"];
    private readonly Rung[] _ladder = centre.Policies["MED-3.lasting"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Room row) =>
        row.OccupiedSince is { } occupied
        && row.Life.Measured(Quantity.HeartRate) is { } heart
        && heart.Since(IsAbnormal) is { } since
        && heart.Samples.Count(sample => sample.At >= since && sample.Value is not null) >= _samples
            ? Verdict.When(Instant.Max(since, occupied), _ladder)
            : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var last = row.Life.Measured(Quantity.HeartRate)!.Last;
        return bare.About(row, _lasting, Fact.Of("heart-rate", ("value", Text((int)(last.Value ?? 0))), Zone(row.Id), At(bare.Since)).By(last.Entry));
    }

    private bool IsAbnormal(double rate) => rate < _range.Low || rate > _range.High;
}

using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-7: a sensor of a room with somebody in it has not been heard for twice its period, or cannot say: the rules that need it are blind.</summary>
public sealed class SensorStale(Centre centre) : Rule<Room>(
    centre, new("COV-7", nameof(SensorStale), AlarmPriority.High, Unknown: true), Reads.Measure | Reads.Occupancy)
{
    private readonly Figure _figure = centre.Policies.FindFigure("COV-7.periods")!;
    private readonly double _periods = centre.Policies.Quantity("COV-7.periods");

    public override Verdict Judge(Situation situation, Room row) => row.OccupiedSince is { } occupied && First(row) is { } stale
        ? Verdict.When(Instant.Max(HeardAt(stale), occupied), [new Rung(stale.Period * _periods, AlarmPriority.High)])
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare)
    {
        var stale = First(row)!;
        return bare.About(row, Limit.Of(_figure, stale.Period * _periods), Fact.Of("sensor-last-heard", ("quantity", stale.Quantity.ToString()), At(HeardAt(stale))).By(stale.Last.Entry));
    }

    private Measure? First(Room room) => room.Life.Measures.MinBy(measure => (HeardAt(measure) + measure.Period * _periods, measure.Quantity));

    // A sensor that says "unknown" is heard and says nothing.
    private static Instant HeardAt(Measure measure) => measure.Samples.LastOrDefault(sample => sample.Value is not null) is { Entry: > 0 } known ? known.At : measure.Samples[0].At;
}

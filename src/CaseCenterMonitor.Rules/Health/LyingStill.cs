using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>
/// MED-1: no breathing is found by radar, or somebody does not move for long in the hours in which people are awake. Opioids look like sleep:
/// stillness is a signal, never "nobody there". It sends somebody to look; it says nothing about how the person is.
/// </summary>
public sealed class LyingStill(Centre centre) : Rule<Room>(
    centre, new("MED-1", nameof(LyingStill), AlarmPriority.Critical, Latching: true), Reads.Measure | Reads.Occupancy)
{
    private readonly Limit _noBreathing = centre.Policies["MED-1.no-breathing"];
    private readonly Limit _still = centre.Policies["MED-1.still"];
    private readonly DayHours _awake = centre.Policies.Hours("MED-1.awake");
    private readonly DateTimeZone _zone = centre.TimeZone;

    public override Verdict Judge(Situation situation, Room row) =>
        row.OccupiedSince is not { } occupied ? Verdict.Fine
        : Ladders.Any([.. Due(row, occupied)]); // A sensor that cannot say is COV-7.

    public override Condition Explain(Situation situation, Room row, Condition bare) => NotBreathing(row) is { } since
        ? bare.About(row, _noBreathing, Fact.Of("no-breathing", Zone(row.Id), At(since)).By(row.Life.Measured(Quantity.Breathing)!.Last.Entry))
        : bare.About(row, _still, Fact.Of("no-motion", Zone(row.Id), At(Still(row)!.Value)).By(row.Life.Measured(Quantity.Motion)!.Last.Entry));

    private static Instant? NotBreathing(Room room) => room.Life.Measured(Quantity.Breathing)?.Since(rate => rate == 0);

    private static Instant? Still(Room room) => room.Life.Measured(Quantity.Motion)?.Since(motion => motion == 0);

    private IEnumerable<(Instant Due, AlarmPriority Priority)> Due(Room room, Instant occupied)
    {
        if (NotBreathing(room) is { } since)
        {
            yield return (Instant.Max(since, occupied) + _noBreathing.Value, AlarmPriority.Critical);
        }

        // What would fall due at night falls due in the morning.
        if (Still(room) is { } still)
        {
            yield return (_awake.FirstWithin(Instant.Max(still, occupied) + _still.Value, _zone), AlarmPriority.Medium);
        }
    }
}

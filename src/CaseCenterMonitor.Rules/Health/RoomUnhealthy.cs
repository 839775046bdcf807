using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>ENV-1: smoke, bad air, or a temperature nobody should have to sit in, in a room with somebody in it. Smoke counts in any room.</summary>
public sealed class RoomUnhealthy(Centre centre) : Rule<Room>(
    centre, new("ENV-1", nameof(RoomUnhealthy), AlarmPriority.Critical), Reads.Measure | Reads.Occupancy)
{
    private readonly double _min = centre.Policies.Quantity("ENV-1.min-temperature");
    private readonly double _max = centre.Policies.Quantity("ENV-1.max-temperature");
    private readonly double _carbonDioxide = centre.Policies.Quantity("ENV-1.co2");
    private readonly Limit _lasting = centre.Policies["ENV-1.lasting"];
    private readonly Limit _smoking = centre.Policies["ENV-1.smoke"];
    private readonly Rung[] _smoke = centre.Policies["ENV-1.smoke"].Then(AlarmPriority.Critical);
    private readonly Rung[] _climate = centre.Policies["ENV-1.lasting"].Then(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Room row) =>
        Smoke(row) is { } smoke ? Verdict.When(smoke, _smoke)
        : row.OccupiedSince is { } occupied && Climate(row) is { } since ? Verdict.When(Instant.Max(since, occupied), _climate)
        : Verdict.Fine;

    public override Condition Explain(Situation situation, Room row, Condition bare) => Smoke(row) is { } smoke
        ? bare.About(row, _smoking, Fact.Of("smoke", Zone(row.Id), At(smoke)).By(row.Life.Measured(Quantity.Smoke)!.Last.Entry))
        : bare.About(row, _lasting, [.. Facts(row)]);

    private static Instant? Smoke(Room room) => room.Life.Measured(Quantity.Smoke)?.Since(value => value > 0);

    private Instant? Climate(Room room) => (Temperature(room), Air(room)) switch
    {
        ({ } temperature, { } air) => Instant.Min(temperature, air),
        var (temperature, air) => temperature ?? air,
    };

    private Instant? Temperature(Room room) => room.Life.Measured(Quantity.Temperature)?.Since(value => value < _min || value > _max);

    private Instant? Air(Room room) => room.Life.Measured(Quantity.CarbonDioxide)?.Since(value => value > _carbonDioxide);

    private IEnumerable<Fact> Facts(Room room)
    {
        if (Temperature(room) is { } since && room.Life.Measured(Quantity.Temperature)!.Last is var warmth)
        {
            yield return Fact.Of("temperature", ("value", Text((int)Math.Round(warmth.Value ?? 0))), Zone(room.Id), At(since)).By(warmth.Entry);
        }

        if (Air(room) is { } from && room.Life.Measured(Quantity.CarbonDioxide)!.Last is var air)
        {
            yield return Fact.Of("carbon-dioxide", ("value", Text((int)Math.Round(air.Value ?? 0))), Zone(room.Id), At(from)).By(air.Entry);
        }
    }
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;

namespace CaseCenterMonitor.Tests.Core;

/// <summary>A made-up shift in the small centre: the same seed gives the same shift. All instants lie on tenths of a second, and no two are equal.</summary>
internal static class Shift
{
    private static readonly string[] Zones = ["Interview-1", "Waiting-1", "Corridor", "Desk", "Search", "Exit"];
    private static readonly string[] Doors = ["D-int", "D-wait", "D-out"];
    private static readonly string[] Devices = ["R-int", "R-cor", "C-int", "D-int"];

    /// <summary>Signals in the order in which they happened, some seconds apart.</summary>
    public static IReadOnlyList<Signal> Make(int seed, int length)
    {
        var chance = new Random(seed);
        var at = SmallCentre.At("10:00:00");
        var signals = new List<Signal> { StoryLine.Read("10:00:00 CR-1 booked in arrived 09:45:00 intermittent").Signal };
        signals.Add(StoryLine.Read("10:00:00.1 CR-1 wears wb-1").Signal);
        for (var step = 0; step < length; step++)
        {
            at += Duration.FromMilliseconds(100 * chance.Next(2, 200));
            signals.Add(Next(chance, at));
        }

        return signals;
    }

    public static IReadOnlyList<Arrival> InOrder(IEnumerable<Signal> signals) =>
        [.. signals.Select((signal, index) => new Arrival(index + 1, signal.OccurredAt, signal.OccurredAt, signal))];

    public static Engine Engine(EngineSettings? settings = null) => new(SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), settings ?? EngineSettings.Default);

    public static IReadOnlyList<AlarmTransition> Play(Engine engine, IEnumerable<Arrival> arrivals)
    {
        var changes = new Changes();
        return [.. arrivals.SelectMany(arrival => engine.Step(arrival, changes))];
    }

    private static Signal Next(Random chance, Instant at) => chance.Next(10) switch
    {
        < 3 => new Signal.WristbandLocated(at, Band(chance), new ZoneId(Pick(chance, Zones)), WristbandPresence.Present, at),
        3 => new Signal.WristbandLocated(at, Band(chance), null, Pick(chance, WristbandPresence.Lost, WristbandPresence.Degraded), null),
        4 => new Signal.DoorChanged(
            at, new DoorId(Pick(chance, Doors)), Pick(chance, DoorPhysical.Open, DoorPhysical.Closed, DoorPhysical.Unknown), DoorLock.Unknown, DoorAlarm.Normal),
        5 => new Signal.DeviceHealthChanged(at, new DeviceId(Pick(chance, Devices)), Pick(chance, HealthState.Online, HealthState.Lost), at),
        6 => new Signal.GatewayStatusChanged(at, new GatewayId("GW"), false, "boot-1", at),
        7 => new Signal.ZoneCounted(at, new DeviceId("C-int"), new ZoneId("Interview-1"), chance.Next(3)),
        8 => new Signal.WelfareChecked(at, new OfficerNumber("19"), new RecordId("CR-1"), true, true, CheckResponse.Talks),
        9 => new Signal.GatewayStatusChanged(at, new GatewayId("GW"), true, "boot-1", at),
        _ => throw new InvalidOperationException("A die has ten sides."),
    };

    private static WristbandId Band(Random chance) => new(Pick(chance, "wb-1", "wb-19", "wb-21"));

    private static T Pick<T>(Random chance, params T[] among) => among[chance.Next(among.Length)];
}

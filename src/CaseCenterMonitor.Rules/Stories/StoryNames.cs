using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>
/// What stories may name: only what the small centre has. A signal about a door that there is not changes nothing, so that a story with a slip of
/// the pen would show that nothing is said, and show nothing.
/// </summary>
internal static class StoryNames
{
    private static readonly Centre Centre = SmallCentre.Centre;

    /// <exception cref="FormatException">There is no such room; the message says which there are.</exception>
    public static ZoneId Zone(string name) => Known(new ZoneId(name), Centre.Zones.Keys, "room");

    /// <exception cref="FormatException">There is no such door.</exception>
    public static DoorId Door(string name) => Known(new DoorId(name), Centre.Doors.Keys, "door");

    /// <exception cref="FormatException">There is no such reader, camera or controller.</exception>
    public static DeviceId Device(string name) => Known(new DeviceId(name), Centre.Devices.Keys, "device");

    /// <exception cref="FormatException">There is no such gateway.</exception>
    public static GatewayId Gateway(string name) => Known(new GatewayId(name), Centre.Gateways, "gateway");

    /// <exception cref="FormatException">There is no such band.</exception>
    public static WristbandId Band(string name) => Known(new WristbandId(name), Centre.Wristbands, "band");

    private static T Known<T>(T name, IEnumerable<T> all, string what) => all.Contains(name)
        ? name
        : throw new FormatException($"There is no {what} '{name}'. There are: {string.Join(", ", all.Select(one => $"{one}").Order(StringComparer.Ordinal))}.");
}

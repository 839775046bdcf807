using System.Collections.Frozen;

namespace CaseCenterMonitor.Core;

/// <summary>
/// The number of each room, door, device, gateway and band of one centre: its place in the order of ids. Numbers never leave the process; what
/// is written down or sent carries the id.
/// </summary>
public sealed class Numbers
{
    private readonly FrozenDictionary<string, int> _rooms;
    private readonly FrozenDictionary<string, int> _doors;
    private readonly FrozenDictionary<string, int> _devices;
    private readonly FrozenDictionary<string, int> _bands;

    internal Numbers(Centre centre)
    {
        _rooms = Of(centre.Zones.Keys);
        _doors = Of(centre.Doors.Keys);
        _devices = Of(centre.Devices.Keys);
        _bands = Of(centre.Wristbands);
        Devices = [.. InOrder(centre.Devices.Keys).Select(id => centre.Devices[id])];
    }

    /// <summary>In the order of their numbers.</summary>
    internal Device[] Devices { get; }

    /// <returns>-1 when the centre has no such room; the same holds for the others.</returns>
    public int Of(ZoneId room) => _rooms.GetValueOrDefault(room.Value, -1);

    public int Of(DoorId door) => _doors.GetValueOrDefault(door.Value, -1);

    public int Of(DeviceId device) => _devices.GetValueOrDefault(device.Value, -1);

    public int Of(WristbandId band) => _bands.GetValueOrDefault(band.Value, -1);

    /// <summary>Ids in the order of their numbers.</summary>
    internal static IEnumerable<TId> InOrder<TId>(IEnumerable<TId> ids)
        where TId : struct, IId<TId> => ids.OrderBy(id => id.Value, StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Of<TId>(IEnumerable<TId> ids)
        where TId : struct, IId<TId> =>
        InOrder(ids).Select((id, number) => (id.Value, Number: number)).ToFrozenDictionary(pair => pair.Value, pair => pair.Number, StringComparer.Ordinal);
}

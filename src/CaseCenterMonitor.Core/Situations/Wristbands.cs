using System.Collections.Frozen;

namespace CaseCenterMonitor.Core;

/// <summary>The bands of a centre and the rooms they are heard in.</summary>
public sealed class Wristbands
{
    private readonly FrozenDictionary<string, WristbandState> _bands;
    private readonly Dictionary<string, Room> _rooms;
    private readonly Links _links;

    internal Wristbands(Centre centre, Links links)
    {
        _links = links;
        var officerOf = centre.Officers.Values.ToDictionary(officer => officer.Wristband, officer => officer.Number);
        var camerasOf = centre.Devices.Values
            .Where(device => device is { Kind: DeviceKind.Camera, Zone: not null })
            .ToLookup(device => device.Zone!.Value, device => device.Id);
        _bands = centre.Wristbands.ToFrozenDictionary(
            id => id.Value,
            id => new WristbandState(id, officerOf.TryGetValue(id, out var officer) ? officer : null),
            StringComparer.Ordinal);
        _rooms = centre.Zones.Values.ToDictionary(
            zone => zone.Id.Value, zone => new Room(zone.Id, zone, [.. camerasOf[zone.Id]], links), StringComparer.Ordinal);
    }

    public WristbandState this[WristbandId id] => _bands[id.Value];

    public WristbandState? Find(WristbandId id) => _bands.GetValueOrDefault(id.Value);

    public bool Knows(WristbandId id) => _bands.ContainsKey(id.Value);

    /// <summary>A zone that no site file names is still a place where a band was heard.</summary>
    public Room RoomOf(ZoneId zone)
    {
        if (!_rooms.TryGetValue(zone.Value, out var room))
        {
            _rooms[zone.Value] = room = new Room(zone, null, [], _links);
        }

        return room;
    }
}

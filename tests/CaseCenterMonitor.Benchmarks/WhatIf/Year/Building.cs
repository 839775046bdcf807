using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Rooms joined by doors, and the shortest way through them.</summary>
internal sealed class Building
{
    private readonly Dictionary<ZoneId, List<(Door Door, ZoneId To)>> _exits = [];
    private readonly Dictionary<(ZoneId From, ZoneId To), IReadOnlyList<(Door Door, ZoneId To)>> _ways = [];

    public Building(Centre centre)
    {
        Doors = [.. centre.Doors.Values.OrderBy(door => door.Id.Value, StringComparer.Ordinal)];
        foreach (var door in Doors.Where(door => door.Between.Count == 2))
        {
            Join(door, door.Between[0], door.Between[1]);
            Join(door, door.Between[1], door.Between[0]);
        }

        Cameras = Of(centre, DeviceKind.Camera);
        Readers = Of(centre, DeviceKind.Reader);
    }

    public IReadOnlyList<Door> Doors { get; }

    public IReadOnlyDictionary<ZoneId, IReadOnlyList<DeviceId>> Cameras { get; }

    public IReadOnlyDictionary<ZoneId, IReadOnlyList<DeviceId>> Readers { get; }

    public IReadOnlyList<(Door Door, ZoneId To)> Way(ZoneId from, ZoneId to) =>
        _ways.TryGetValue((from, to), out var known) ? known : _ways[(from, to)] = Find(from, to);

    private static Dictionary<ZoneId, IReadOnlyList<DeviceId>> Of(Centre centre, DeviceKind kind) => centre.Devices.Values
        .Where(device => device.Kind == kind && device.Zone is not null)
        .OrderBy(device => device.Id.Value, StringComparer.Ordinal)
        .GroupBy(device => device.Zone!.Value)
        .ToDictionary(zone => zone.Key, zone => (IReadOnlyList<DeviceId>)[.. zone.Select(device => device.Id)]);

    private void Join(Door door, ZoneId from, ZoneId to)
    {
        if (!_exits.TryGetValue(from, out var exits))
        {
            _exits[from] = exits = [];
        }

        exits.Add((door, to));
    }

    private List<(Door Door, ZoneId To)> Find(ZoneId from, ZoneId to)
    {
        var cameBy = new Dictionary<ZoneId, (Door Door, ZoneId From)> { [from] = default };
        var next = new Queue<ZoneId>([from]);
        while (next.TryDequeue(out var here) && here != to)
        {
            foreach (var (door, there) in _exits[here])
            {
                if (cameBy.TryAdd(there, (door, here)))
                {
                    next.Enqueue(there);
                }
            }
        }

        var way = new List<(Door, ZoneId)>();
        for (var here = to; here != from; here = cameBy[here].From)
        {
            way.Add((cameBy[here].Door, here));
        }

        way.Reverse();
        return way;
    }
}

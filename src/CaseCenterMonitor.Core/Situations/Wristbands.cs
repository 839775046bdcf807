namespace CaseCenterMonitor.Core;

/// <summary>The bands of a centre, its rooms and its officers.</summary>
public sealed class Wristbands
{
    private readonly Numbers _numbers;
    private readonly Links _links;
    private readonly WristbandState[] _bands;
    private readonly List<Room> _rooms;
    private readonly Dictionary<ZoneId, Room> _elsewhere = [];
    private readonly Dictionary<OfficerNumber, OfficerState> _officers;

    internal Wristbands(Centre centre, Links links)
    {
        _numbers = centre.Numbers;
        _links = links;
        _officers = centre.Officers.Values.ToDictionary(officer => officer.Number, officer => new OfficerState(officer));
        var officerOf = _officers.Values.ToDictionary(officer => officer.Officer.Wristband);
        _bands = [.. Numbers.InOrder(centre.Wristbands).Select(id => new WristbandState(id, officerOf.GetValueOrDefault(id)))];
        _rooms = [.. Numbers.InOrder(centre.Zones.Keys).Select((id, number) => new Room(id, centre.Zones[id], number, links))];
        foreach (var officer in _officers.Values)
        {
            officer.Band = Find(officer.Officer.Wristband) ?? new WristbandState(officer.Officer.Wristband, officer);
        }
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Room> Rooms => _rooms;

    public IEnumerable<OfficerState> Officers => _officers.Values;

    public WristbandState this[WristbandId id] => Find(id) ?? throw new KeyNotFoundException($"The centre has no wristband {id}.");

    public WristbandState? Find(WristbandId id) => _numbers.Of(id) is >= 0 and var number ? _bands[number] : null;

    public OfficerState? Find(OfficerNumber officer) => _officers.GetValueOrDefault(officer);

    public bool Knows(WristbandId id) => _numbers.Of(id) >= 0;

    /// <summary>A zone that the site file does not name, as an old alarm may, has a room all the same: an empty one, joined to nothing and judged by nobody.</summary>
    public Room RoomOf(ZoneId zone)
    {
        if (_numbers.Of(zone) is >= 0 and var number)
        {
            return _rooms[number];
        }

        if (!_elsewhere.TryGetValue(zone, out var room))
        {
            room = new Room(zone, null, -1, _links);
            _elsewhere.Add(zone, room);
        }

        return room;
    }

    internal void LookForGateways() => _rooms.ForEach(room => room.LookForGateways());

    internal void Join(Centre centre, Doors doors)
    {
        foreach (var room in _rooms)
        {
            var own = doors.All.Where(door => door.Door.Between.Contains(room.Id)).ToArray();
            room.Join(own, [.. own.SelectMany(door => door.Door.Between).Where(zone => zone != room.Id && centre.Zones.ContainsKey(zone)).Distinct().Select(RoomOf)]);
        }
    }

    /// <summary>By their numbers.</summary>
    internal WristbandState[] Bands => _bands;

    internal Room Room(int number) => _rooms[number];
}

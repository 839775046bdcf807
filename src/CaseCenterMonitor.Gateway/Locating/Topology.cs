namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// Which doors lie between two zones. A zone without a reader is never a place of its own, so its doors are passed together with the next one.
/// The street is no way: nobody leaves through one door and comes in by another within a few seconds.
/// </summary>
internal sealed class Topology
{
    /// <summary>Out of a room, along two corridors, into a room: a longer way takes longer than the readings are kept, and is seen on its way.</summary>
    private const int DoorsMax = 4;

    private readonly (int Door, int Beyond)[][] _doorsOf;
    private readonly bool[] _isHeard;
    private readonly int _street;
    private readonly int[] _steps;
    private readonly Queue<int> _next = new();

    /// <param name="heard">The zones that have readers; they keep their numbers.</param>
    public Topology(IReadOnlyList<string> heard, IReadOnlyList<LocatorDoor> doors)
    {
        string[] zones = [.. heard.Concat(doors.SelectMany(door => new[] { door.OneSide, door.OtherSide })).Distinct(StringComparer.Ordinal)];
        _street = Array.IndexOf(zones, LocatorDoor.Street);
        _isHeard = [.. zones.Select((_, zone) => zone < heard.Count)];
        _steps = new int[zones.Length];
        _doorsOf =
        [
            .. zones.Select(zone => doors
                .Select((door, number) => (Number: number, Beyond: door.Beyond(zone)))
                .Where(door => door.Beyond is not null)
                .Select(door => (door.Number, Array.IndexOf(zones, door.Beyond)))
                .ToArray()),
        ];
        IsKnown = doors.Count > 0;
    }

    /// <summary>False when no door was described: then nothing can be said about any way.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether doors that may be passed lead from one zone to another.</summary>
    /// <param name="stopsAtReaders">Only through zones in which the tag could not have been heard.</param>
    public bool Leads(int from, int to, bool stopsAtReaders, Func<int, bool> isPassable)
    {
        Array.Fill(_steps, -1);
        _next.Clear();
        Reach(from, 0);
        while (_next.TryDequeue(out var zone) && _steps[to] < 0 && _steps[zone] < DoorsMax)
        {
            if (zone != from && stopsAtReaders && _isHeard[zone])
            {
                continue;
            }

            foreach (var (door, beyond) in _doorsOf[zone])
            {
                if (beyond != _street && _steps[beyond] < 0 && isPassable(door))
                {
                    Reach(beyond, _steps[zone] + 1);
                }
            }
        }

        return _steps[to] >= 0;
    }

    /// <summary>Whether one of the doors of a zone, also to the street, may be passed.</summary>
    public bool HasExit(int zone, Func<int, bool> isPassable) => Array.Exists(_doorsOf[zone], door => isPassable(door.Door));

    private void Reach(int zone, int steps)
    {
        _steps[zone] = steps;
        _next.Enqueue(zone);
    }
}

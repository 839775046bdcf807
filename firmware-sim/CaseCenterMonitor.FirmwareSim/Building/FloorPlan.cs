namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>What the simulator needs of the floor plan: rooms, doors and where the readers hang.</summary>
public sealed class FloorPlan(IEnumerable<Room> rooms, IEnumerable<Opening> openings, IReadOnlyDictionary<string, Spot> readers)
{
    public const string Outside = "outside";

    /// <summary>Shorter than the thinnest room, so that no wall is stepped over.</summary>
    private const double StepMetres = 0.25;

    private readonly IReadOnlyList<Room> _rooms = [.. rooms];

    public IReadOnlyDictionary<string, Room> Rooms { get; } = rooms.ToDictionary(r => r.Id);

    public IReadOnlyDictionary<string, Opening> Openings { get; } = openings.ToDictionary(o => o.Id);

    public IReadOnlyDictionary<string, Spot> Readers { get; } = readers;

    /// <summary>The walls a straight line crosses, counted as changes of zone on the way.</summary>
    public int WallsBetween(Spot a, Spot b)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(a.MetresTo(b) / StepMetres));
        var walls = 0;
        var here = RoomAt(a, null);
        for (var i = 1; i <= steps; i++)
        {
            var next = RoomAt(a.Towards(b, (double)i / steps), here);
            walls += next == here ? 0 : 1;
            here = next;
        }

        return walls;
    }

    /// <summary>Looks in <paramref name="guess"/> first: neighbouring spots are mostly in one room.</summary>
    private Room? RoomAt(Spot spot, Room? guess)
    {
        if (guess is not null && guess.Contains(spot))
        {
            return guess;
        }

        foreach (var room in _rooms)
        {
            if (room.Contains(spot))
            {
                return room;
            }
        }

        return null;
    }
}

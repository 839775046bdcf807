using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>
/// One wristband in a small wing: rooms a and b on one corridor, a store c behind room b, and a room far that no door joins to them. Every
/// second each room hears it from the distance that the story gives, and a beacon.
/// </summary>
internal sealed class LocatedStory
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Rooms = ["a", "corridor", "b", "c", "far"];

    private readonly Locator _locator;
    private readonly List<Whereabouts> _now = [];

    public LocatedStory(LocatorParameters? parameters = null, params string[] contactsDead) : this(parameters, [], contactsDead)
    {
    }

    public LocatedStory(LocatorParameters? parameters, IReadOnlyList<LocatorDoor> more, string[] contactsDead)
    {
        LocatorDoor[] doors = [new("door-a", "a", "corridor"), new("door-b", "corridor", "b"), new("door-c", "b", "c"), .. more];
        _locator = new Locator(
            parameters ?? new LocatorParameters(), [.. Rooms.Select(room => new LocatorReader($"in-{room}", room, 12))], doors, [new LocatorCamera("cam-b", "b")]);
        foreach (var door in doors.Where(door => !contactsDead.Contains(door.Id)))
        {
            _locator.Believe(door.Id, true, Now);
            _locator.Door(door.Id, DoorPhysical.Closed, Now);
        }
    }

    public double Second { get; private set; }

    public List<Whereabouts> Told { get; } = [];

    public DateTimeOffset Now => Start.AddSeconds(Second);

    /// <summary>Where it was told to be and what the doors said, each move once.</summary>
    public IReadOnlyList<string> Moves => [.. Told.Where((told, index) => index == 0 || told.Zone != Told[index - 1].Zone).Select(told => $"{told.Zone} {told.Move}")];

    public double SecondOfLastMove { get; private set; }

    /// <summary>Stays so many seconds where it is 1 m from the reader of a room and 6 m from all others that hear it.</summary>
    public LocatedStory StaysIn(string room, int seconds, double others = 6, double own = 1)
    {
        for (var second = 0; second < seconds; second++)
        {
            Second++;
            foreach (var reader in Rooms.OrderBy(reader => reader != room))
            {
                _locator.Hear($"in-{reader}", "wb", reader == room ? own : others, Now, _now);
            }

            Collect();
        }

        return this;
    }

    /// <summary>Nobody hears it, and all readers hear others.</summary>
    public LocatedStory Vanishes(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Second++;
            Array.ForEach(Rooms, room => _locator.Hear($"in-{room}", Now));
            Collect();
        }

        return this;
    }

    public LocatedStory Door(string door, DoorPhysical physical)
    {
        _locator.Door(door, physical, Now);
        return this;
    }

    /// <summary>Opened and shut again within the same second.</summary>
    public LocatedStory Opens(string door) => Door(door, DoorPhysical.Open).Door(door, DoorPhysical.Closed);

    public LocatedStory Granted(string door)
    {
        _locator.Granted(door, Now);
        return this;
    }

    public LocatedStory ContactDies(string door)
    {
        _locator.Believe(door, false, Now);
        return this;
    }

    public LocatedStory CameraCounts(int? count)
    {
        _locator.Count("cam-b", count, Now);
        return this;
    }

    public override string ToString() => string.Join('\n', Told.Select(told => told.ToString()));

    private void Collect()
    {
        _locator.Tick(Now, _now);
        foreach (var told in _now)
        {
            SecondOfLastMove = Told.Count == 0 || Told[^1].Zone != told.Zone ? Second : SecondOfLastMove;
            Told.Add(told);
        }

        _now.Clear();
    }

    public static string Of(int number) => Rooms[number % Rooms.Length];

}

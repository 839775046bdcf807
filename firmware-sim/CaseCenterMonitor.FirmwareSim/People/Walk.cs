using CaseCenterMonitor.FirmwareSim.Building;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>A party on its way: to a door, through it when it is open, and on, until it stands in the zone it wanted.</summary>
public sealed class Walk(Agenda agenda, FloorPlan plan, ZoneGraph graph, IReadOnlyDictionary<string, Doorway> doorways, Random random)
{
    public const double MetresPerSecond = 1.2;

    /// <summary>Nobody stands closer to a door leaf.</summary>
    private const double DoorClearanceMetres = 0.7;

    /// <summary>People of one party keep about this much apart.</summary>
    private const double ApartMetres = 0.5;

    /// <param name="card">The officer who shows the card at doors with a reader.</param>
    public void Go(IReadOnlyList<Body> party, string to, string card, Action arrived)
    {
        var doors = to == party[0].Zone ? [] : graph.Path(party[0].Zone, to);
        NextDoor(0);

        void NextDoor(int i)
        {
            if (i == doors.Count)
            {
                agenda.After(Settle(party, to), arrived);
                return;
            }

            var door = doors[i];
            var here = party[0].Zone;
            agenda.After(StepAll(party, BeforeDoor(door, here)), () =>
            {
                doorways[door.Id].Pass(card);
                agenda.After(Doorway.OpensAfter + TimeSpan.FromSeconds(0.3), () => Through(door, i));
            });
        }

        void Through(Opening door, int i)
        {
            var beyond = door.Beyond(party[0].Zone);
            var taking = StepAll(party, BeforeDoor(door, beyond));
            agenda.After(taking / 2, () => EnterAll(party, beyond));
            agenda.After(taking, () => NextDoor(i + 1));
        }
    }

    private static void EnterAll(IReadOnlyList<Body> party, string zone)
    {
        foreach (var body in party)
        {
            body.Zone = zone;
        }
    }

    /// <summary>The spot in front of a door on the side of <paramref name="zone"/>; on the street side it is as far out.</summary>
    private Spot BeforeDoor(Opening door, string zone)
    {
        if (plan.Rooms.TryGetValue(zone, out var room))
        {
            return Into(door.Middle, room);
        }

        var inside = Into(door.Middle, plan.Rooms[door.Beyond(zone)]);
        return inside.Towards(door.Middle, 2);
    }

    /// <summary>Doors lie in walls that run along the axes, so one of four directions leads into the room.</summary>
    private static Spot Into(Spot door, Room room)
    {
        const double d = DoorClearanceMetres;
        Spot[] sides = [new(door.X, door.Y - d), new(door.X, door.Y + d), new(door.X - d, door.Y), new(door.X + d, door.Y)];
        return sides.FirstOrDefault(room.Contains, door);
    }

    private TimeSpan StepAll(IReadOnlyList<Body> party, Spot to)
    {
        var taking = TimeSpan.FromSeconds(Math.Max(0.5, party[0].At.MetresTo(to) / MetresPerSecond));
        foreach (var body in party)
        {
            body.Step(new Spot(to.X + random.Between(-ApartMetres, ApartMetres) / 2, to.Y + random.Between(-ApartMetres, ApartMetres) / 2), taking);
        }

        return taking;
    }

    private TimeSpan Settle(IReadOnlyList<Body> party, string zone)
    {
        var longest = TimeSpan.FromSeconds(0.5);
        foreach (var body in party)
        {
            var spot = plan.Rooms.TryGetValue(zone, out var room) ? room.Anywhere(random) : body.At;
            var taking = TimeSpan.FromSeconds(Math.Max(0.5, body.At.MetresTo(spot) / MetresPerSecond));
            body.Step(spot, taking);
            longest = taking > longest ? taking : longest;
        }

        return longest;
    }
}

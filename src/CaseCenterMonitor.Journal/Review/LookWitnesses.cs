using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>
/// What the witnesses of a look said, out of the log and long after: the same as <see cref="CheckWitness"/> says while the centre runs, and a test holds the
/// two together. Readings are erased before records are; then nobody can say any more, and a look that had witnesses has none left.
/// </summary>
/// <param name="centre">As it was in force: its doors, cameras and readers.</param>
/// <param name="window">How far from the stated time a witness may be.</param>
internal sealed class LookWitnesses(RecordReader reader, Centre centre, Duration window)
{
    /// <summary>A gateway that has not come or gone for longer than so many changes ago is taken for there.</summary>
    private const int GatewayChangesMax = 200;

    /// <summary>More readings of one room in some minutes are not read.</summary>
    private const int ReadingsMax = 1000;

    private static readonly string Present = JournalWords.Of(WristbandPresence.Present);
    private static readonly string Weak = JournalWords.Of(WristbandPresence.Weak);

    /// <param name="places">Of the person, oldest first.</param>
    public CheckWitness Of(Signal.WelfareChecked look, IReadOnlyList<StayRow> places)
    {
        var around = new Interval(look.OccurredAt - window, look.OccurredAt + window);
        var answered = look.Response != CheckResponse.None && look.Rousing != Rousing.Unresponsive;
        if (RoomOf(places, around) is not { } room || IsCutOff(room, around.End))
        {
            return new CheckWitness(Testimony.Unknown, Testimony.Unknown, Testimony.Unknown, null, answered);
        }

        var trail = reader.Stays(WhoKind.Officer, look.By.Value, around);
        return new CheckWitness(OfBand(trail, room, around), OfDoors(room, around), OfCameras(room, around), Dwell(trail, room, around.End.ToUnixTimeTicks()), answered);
    }

    // Where the person was all the while, as far as it was known at the end.
    private static string? RoomOf(IReadOnlyList<StayRow> places, Interval around)
    {
        var (from, to) = (around.Start.ToUnixTimeTicks(), around.End.ToUnixTimeTicks());
        var during = places.Where(place => place.From <= to && !(place.To <= from)).ToList();
        return during.Count > 0 && during[0].From <= from && (during[^1].To is not { } left || left > to) && IsHeard(during[^1]) && during.All(place => place.Zone == during[0].Zone)
            ? during[0].Zone
            : null;
    }

    private static Testimony OfBand(IReadOnlyList<StayRow> trail, HashSet<string> near, long from) =>
        trail.Any(stay => IsThere(stay) && near.Contains(stay.Zone!)) ? Testimony.Saw
            : trail.Count == 0 || trail[0].From > from || !trail.All(IsThere) ? Testimony.Unknown
            : Testimony.SawNothing;

    private Testimony OfBand(IReadOnlyList<StayRow> trail, string room, Interval around) =>
        OfBand(trail, [room, .. DoorsOf(room).SelectMany(door => door.Between).Select(zone => zone.Value)], around.Start.ToUnixTimeTicks());

    private Testimony OfDoors(string room, Interval around)
    {
        var doors = DoorsOf(room).Select(door => door.Id).ToHashSet();
        return Said<Signal.DoorChanged>(new LineQuestion(around, Kind: "door-changed")).Any(door => doors.Contains(door.Door) && door.Physical == DoorPhysical.Open)
            ? Testimony.Saw
            : Testimony.Unknown;
    }

    private Testimony OfCameras(string room, Interval around)
    {
        var last = Said<Signal.ZoneCounted>(new LineQuestion(around, Zone: room, Kind: "zone-counted")).GroupBy(count => count.Camera).Select(counts => counts.Last()).ToList();
        if (last.Count == 0)
        {
            return Testimony.Unknown;
        }

        var held = reader.Present(room, new Interval(around.End, around.End + Duration.Epsilon), RecordReader.LongestStay).Count(stay => stay.Kind == WhoKind.Record);
        return last.Any(count => count.Count > held) ? Testimony.Saw : Testimony.Unknown;
    }

    // Somebody who is still there when the window is over did not come for the look alone.
    private static Duration? Dwell(IReadOnlyList<StayRow> trail, string room, long to)
    {
        var inside = trail.Where(stay => IsThere(stay) && stay.Zone == room).ToList();
        return inside.Count == 0 || inside.Any(stay => !(stay.To <= to)) ? null : Duration.FromTicks(inside.Sum(stay => stay.To!.Value - stay.From));
    }

    // Every gateway through which the room is heard was gone.
    private bool IsCutOff(string room, Instant at)
    {
        var gateways = centre.Devices.Values.Where(device => device.Kind == DeviceKind.Reader && device.Zone?.Value == room).Select(device => device.Gateway).ToHashSet();
        if (gateways.Count == 0)
        {
            return false;
        }

        var newest = new PageWanted(GatewayChangesMax, NewestFirst: true, null);
        var changes = Said<Signal.GatewayStatusChanged>(reader.Lines(new LineQuestion(new Interval(null, at + Duration.Epsilon), Kind: "gateway-status-changed"), newest).Rows).Reverse().ToList();
        return gateways.All(gateway => changes.Find(change => change.Gateway == gateway) is { Online: false });
    }

    private IEnumerable<TSignal> Said<TSignal>(LineQuestion question)
        where TSignal : Signal => Said<TSignal>(reader.Lines(question, new PageWanted(ReadingsMax, NewestFirst: false, null)).Rows);

    // In the order of the journal.
    private IEnumerable<TSignal> Said<TSignal>(IReadOnlyList<LineRow> lines)
        where TSignal : Signal =>
        reader.Entries([.. lines.Select(line => line.Sequence)]).Where(entry => !entry.IsErased).Select(entry => JournalJson.Read<ArrivalBody>(entry.Body).Signal).OfType<TSignal>();

    private IEnumerable<Door> DoorsOf(string room) => centre.Doors.Values.Where(door => door.Between.Any(zone => zone.Value == room));

    /// <summary>Good enough to say where somebody held is.</summary>
    private static bool IsHeard(StayRow stay) => stay.Zone is not null && (stay.Presence == Present || stay.Presence == Weak);

    /// <summary>Good enough to be of help, and to be a witness.</summary>
    private static bool IsThere(StayRow stay) => stay.Zone is not null && stay.Presence == Present;
}

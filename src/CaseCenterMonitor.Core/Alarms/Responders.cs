namespace CaseCenterMonitor.Core;

/// <summary>
/// Whom an urgent alarm waits for and where: an officer whose band is heard at its place. Kept on the rows and rooms themselves, so that an officer
/// who walks through a quiet building costs next to nothing.
/// </summary>
internal sealed class Responders(Situation situation)
{
    private static readonly List<Watched> Nobody = [];
    private int _awaited;

    /// <summary>There is a place to go to. A silent gateway or the whole suite has none.</summary>
    public static bool AreSentTo(SubjectKind kind) => kind switch
    {
        SubjectKind.Detainee or SubjectKind.Door or SubjectKind.Device or SubjectKind.Room or SubjectKind.Officer or SubjectKind.Item => true,
        SubjectKind.Gateway or SubjectKind.Suite => false,
        _ => throw new InvalidOperationException($"Nobody knows whether anybody is sent to {kind}."),
    };

    /// <summary>It is urgent, has a place, and nobody has been there since it was raised.</summary>
    public static bool IsAwaited(Alarm? alarm) =>
        alarm is { State: not AlarmState.Normal, Priority: AlarmPriority.Critical or AlarmPriority.High, Attendance: null } && AreSentTo(alarm.Subject.Kind);

    /// <summary>Keeps the marks by which a room knows that somebody is waited for in it.</summary>
    public void Note(Watched row, Alarm? before, Alarm? after)
    {
        var difference = (IsAwaited(after) ? 1 : 0) - (IsAwaited(before) ? 1 : 0);
        if (difference == 0)
        {
            return;
        }

        _awaited += difference;
        row.Awaited += (short)difference;
        foreach (var room in FixedPlaces(row))
        {
            room.AwaitedByThings += difference;
        }
    }

    /// <summary>What in a room waits for somebody, in a fixed order.</summary>
    public IReadOnlyList<Watched> WaitingIn(Room room)
    {
        if (_awaited == 0)
        {
            return Nobody;
        }

        List<Watched>? waiting = null;
        for (var index = 0; index < room.Bands.Count; index++)
        {
            var band = room.Bands[index];
            AddWaiting(ref waiting, band.Wearer);
            AddWaiting(ref waiting, band.Officer);
            AddWaiting(ref waiting, band.Item);
        }

        if (room.AwaitedByThings > 0)
        {
            AddWaiting(ref waiting, room);
            foreach (var door in room.DoorArray)
            {
                AddWaiting(ref waiting, door);
            }

            foreach (var device in situation.Links.In(room.Id))
            {
                AddWaiting(ref waiting, device);
            }
        }

        waiting?.Sort(Touched.Compare);
        return waiting ?? Nobody;
    }

    /// <summary>The officer who is at the place of an alarm now: the one named if they are, else the first by number; null when nobody is.</summary>
    public OfficerState? At(Watched row, Alarm alarm, OfficerNumber? preferred = null) =>
        PlacesOf(row).Where(room => room.HasOfficer)
            .SelectMany(room => room.Bands.Where(band => band.Officer is not null && band.Attends == room).Select(band => band.Officer!))
            .Where(officer => alarm.ConcernedOfficer != officer.Number)
            .OrderBy(officer => officer.Number != preferred).ThenBy(officer => officer.Number.Value, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The rooms in which somebody who comes has come to the subject. A person is where they were last heard.</summary>
    public IEnumerable<Room> PlacesOf(Watched row) => row switch
    {
        Detainee person => Known(person.Band?.Room),
        OfficerState officer => Known(officer.Band.Room),
        CaseItem item => Known(item.TagState?.Room),
        _ => FixedPlaces(row),
    };

    private IEnumerable<Room> FixedPlaces(Watched row) => row switch
    {
        Room room => [room],
        DoorState door => Rooms(door.Door.Between),
        DeviceLife { Device.Zone: { } zone } => Rooms([zone]),
        _ => [],
    };

    private IEnumerable<Room> Rooms(IEnumerable<ZoneId> zones) =>
        zones.Where(situation.Centre.Zones.ContainsKey).Select(situation.Wristbands.RoomOf);

    private static IEnumerable<Room> Known(Room? room) => room is null ? [] : [room];

    private static void AddWaiting(ref List<Watched>? waiting, Watched? row)
    {
        if (row is { Awaited: > 0 })
        {
            (waiting ??= []).Add(row);
        }
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What devices say, folded into rooms, bands, doors and devices.</summary>
internal sealed class ReadingFold(Situation situation)
{
    private readonly Numbers _numbers = situation.Centre.Numbers;
    private readonly WristbandState[] _bands = situation.Wristbands.Bands;
    private readonly DoorState[] _doors = situation.Doors.Array;

    public Reading? Read(Signal signal, Instant receivedAt)
    {
        var reading = signal switch
        {
            Signal.WristbandLocated located => Located(located, receivedAt),
            Signal.WristbandStrapChanged strap => Reading.Strapped(strap.OccurredAt, receivedAt, _numbers.Of(strap.Wristband), strap.Strap),
            Signal.DoorChanged door => Reading.Door(
                door.OccurredAt, receivedAt, _numbers.Of(door.Door), door.Physical, door.Lock, door.Alarm),
            Signal.DeviceHealthChanged health => Reading.HealthOf(
                health.OccurredAt, receivedAt, _numbers.Of(health.Device), health.Health, health.LastHeard),
            Signal.ZoneCounted counted => Reading.Counted(counted.OccurredAt, receivedAt, _numbers.Of(counted.Camera), counted.Count),
            _ => default,
        };
        return reading.Kind == ReadingKind.Nothing || reading.Subject < 0 ? null : reading;
    }

    // Only old entries can name a zone that the site file has no more. Where that was is not known any longer, and unknown is never safe.
    private Reading Located(Signal.WristbandLocated located, Instant receivedAt)
    {
        var room = located.Zone is { } zone ? _numbers.Of(zone) : -1;
        var presence = located.Zone is not null && room < 0 ? WristbandPresence.Unknown : located.Presence;
        return Reading.Located(located.OccurredAt, receivedAt, _numbers.Of(located.Wristband), room, presence, located.LastHeard);
    }

    /// <param name="said">The signal it was read from, for its words; null for a reading out of a batch.</param>
    public void Fold(in Reading reading, long entry, Signal? said, Touched touched)
    {
        switch (reading.Kind)
        {
            case ReadingKind.Located:
                FoldLocation(reading, entry, touched);
                break;
            case ReadingKind.Strap:
                FoldStrap(reading, entry, touched);
                break;
            case ReadingKind.Door:
                FoldDoor(reading, entry, said, touched);
                break;
            case ReadingKind.Health:
                FoldHealth(reading, entry, said, touched);
                break;
            case ReadingKind.Count:
                FoldCount(reading, touched);
                break;
            case ReadingKind.Nothing:
            default:
                throw new InvalidOperationException($"No fold for a reading of {reading.Kind}.");
        }
    }

    private void FoldDoor(in Reading reading, long entry, Signal? said, Touched touched)
    {
        var door = _doors[reading.Subject];
        if (door.Fold(reading, entry, (said as Signal.DoorChanged)?.Evidence))
        {
            touched.Add(door, Reads.Door);
            if (touched.IsRead(SubjectKind.Room, Reads.Door) || touched.IsRead(SubjectKind.Device, Reads.Door))
            {
                TouchBeside(door, touched);
            }
        }
    }

    private void TouchBeside(DoorState door, Touched touched)
    {
        if (touched.IsRead(SubjectKind.Room, Reads.Door))
        {
            foreach (var zone in door.Door.Between)
            {
                if (_numbers.Of(zone) >= 0)
                {
                    touched.Add(situation.Wristbands.RoomOf(zone), Reads.Door);
                }
            }
        }

        if (touched.IsRead(SubjectKind.Device, Reads.Door) && situation.Links.Find(new DeviceId(door.Id.Value)) is { } controller)
        {
            touched.Add(controller, Reads.Door);
        }
    }

    private void FoldHealth(in Reading reading, long entry, Signal? said, Touched touched)
    {
        var device = situation.Links.Device(reading.Subject);
        if (device.Fold(reading, entry, (said as Signal.DeviceHealthChanged)?.Detail))
        {
            touched.Add(device, Reads.Link);
            if (device.Device.Kind == DeviceKind.DoorController && situation.Doors.Find(new DoorId(device.Id.Value)) is { } door)
            {
                touched.Add(door, Reads.Link);
            }
        }
    }

    private void FoldCount(in Reading reading, Touched touched)
    {
        var camera = situation.Links.Device(reading.Subject);
        if (camera.FoldCount(reading))
        {
            touched.Add(camera, Reads.Vision);
        }
    }

    private void FoldStrap(in Reading reading, long entry, Touched touched)
    {
        var band = _bands[reading.Subject];
        if (band.StrapAt > reading.At)
        {
            return;
        }

        band.Fasten(reading, entry);
        if (band.Wearer is { } wearer)
        {
            touched.Add(wearer, Reads.Band);
        }
    }

    private void FoldLocation(in Reading reading, long entry, Touched touched)
    {
        var band = _bands[reading.Subject];
        if (band.LocatedAt > reading.At)
        {
            return;
        }

        var same = reading.Presence == band.Presence && (reading.Value < 0 || reading.Value == band.RoomNumber);
        if (same && reading.Presence is WristbandPresence.Present or WristbandPresence.Weak)
        {
            band.HearAgain(reading);
            if (band.Bearer is { } heard)
            {
                touched.HeardAgain(heard);
            }

            return;
        }

        var room = reading.Value < 0 ? null : situation.Wristbands.Room(reading.Value);
        if (band.Officer is { } officer)
        {
            MoveOfficer(officer, band, room, reading, entry, touched);
        }
        else
        {
            MovePerson(band, room, reading, entry, touched);
        }
    }

    private void MoveOfficer(OfficerState officer, WristbandState band, Room? room, in Reading reading, long entry, Touched touched)
    {
        var before = band.Attends;
        band.Locate(reading, room, entry);
        touched.Add(officer, Reads.Place);
        if (band.Attends != before)
        {
            if (before is not null)
            {
                TouchRoom(before, before.Leave(officer, reading.At), touched);
            }

            if (band.Attends is { } now)
            {
                touched.Attended = now;
                TouchRoom(now, now.Come(reading.At), touched);
            }

            if (touched.IsReadByAnyRule(Reads.Witness))
            {
                officer.Trail.Enter(band.Attends, reading.At);
            }

            if (officer.HasLooked && touched.IsRead(SubjectKind.Detainee, Reads.Witness))
            {
                TouchWitnessed(officer, touched);
            }
        }
    }

    private static void MovePerson(WristbandState band, Room? room, in Reading reading, long entry, Touched touched)
    {
        var before = band.Room;
        band.Locate(reading, room, entry);
        if (band.Item is { } item)
        {
            touched.Add(item, Reads.Place);
        }

        if (band.Wearer is null && band.Visit is null)
        {
            return;
        }

        if (band.Wearer is { } wearer)
        {
            touched.Add(wearer, Reads.Place);
        }

        if (band.Room != before)
        {
            if (before is not null)
            {
                TouchCompany(before, touched);
            }

            if (band.Room is { } now)
            {
                TouchCompany(now, touched);
                touched.Attended = ((Watched?)band.Wearer ?? band.Item) is { Awaited: > 0 } ? now : null;
            }
        }
    }

    // An officer who moves may bear out, or contradict, the looks they wrote down last.
    private void TouchWitnessed(OfficerState officer, Touched touched)
    {
        foreach (var person in situation.Custody.Anyone)
        {
            if (!person.IsGone && person.LastCheck is { } look && look.By.Value == officer.Number.Value)
            {
                touched.Add(person, Reads.Witness);
            }
        }
    }

    /// <summary>Somebody has come into a room or gone from it. With one or none there it may have been the first or the last.</summary>
    internal static void TouchCompany(Room room, Touched touched) =>
        TouchRoom(room, room.Occupants <= 1 ? Reads.Company | Reads.Occupancy : Reads.Company, touched);

    /// <summary>Who is in a room is the business of the room, of everybody in it, and of its cameras: their silence matters when somebody is there.</summary>
    internal static void TouchRoom(Room room, Reads changed, Touched touched)
    {
        if (touched.IsRead(SubjectKind.Room, changed))
        {
            touched.Add(room, changed);
        }

        if (touched.IsRead(SubjectKind.Device, changed))
        {
            foreach (var camera in room.CameraArray)
            {
                touched.AddIfRead(camera, changed);
            }
        }

        if (touched.IsRead(SubjectKind.Door, changed))
        {
            foreach (var door in room.DoorArray)
            {
                touched.AddIfRead(door, changed);
            }
        }

        TouchPeople(room, changed, touched);
    }

    internal static void TouchPeople(Room room, Reads changed, Touched touched)
    {
        if (touched.IsRead(SubjectKind.Detainee, changed))
        {
            var bands = room.Bands;
            for (var index = 0; index < bands.Count; index++)
            {
                if (bands[index].Wearer is { } person)
                {
                    touched.Add(person, changed);
                }
            }
        }
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Where somebody is, as far as can be known. <paramref name="Room"/> is only the last known one unless <see cref="IsKnown"/>.</summary>
/// <param name="Since">Since when the presence is what it is.</param>
/// <param name="CutOff">The gateway whose silence hides them, if that is the reason.</param>
public readonly record struct Whereabouts(
    Room? Room, Instant? ZoneSince, WristbandPresence Presence, Instant Since, Instant? LastHeard, GatewayId? CutOff)
{
    public ZoneId? Zone => Room?.Id;

    public bool IsKnown => Room is not null && Presence is WristbandPresence.Present or WristbandPresence.Weak;
}

public sealed record CameraCount(int? Count, Instant Since);

/// <summary>Who is where, with whom, behind which doors, and what can be heard: the fold of all signals. Rules see this and nothing else.</summary>
public sealed class Situation
{
    private readonly Dictionary<DeviceId, CameraCount> _counts = [];

    internal Situation(Centre centre)
    {
        Centre = centre;
        Links = new Links(centre);
        Doors = new Doors(centre);
        Wristbands = new Wristbands(centre, Links);
    }

    public Centre Centre { get; }

    public Links Links { get; }

    public Doors Doors { get; }

    public Wristbands Wristbands { get; }

    public CustodyBook Custody { get; } = new();

    /// <summary>The last count of a camera; null when it never gave one or cannot be heard now.</summary>
    public CameraCount? CountOf(DeviceId camera) =>
        Links.IsCutOff(camera) || Links[camera].Health is HealthState.Late or HealthState.Lost ? null : _counts.GetValueOrDefault(camera);

    public Whereabouts WhereIs(Detainee detainee)
    {
        if (detainee.Wristband is not { } wristband)
        {
            return new Whereabouts(null, null, WristbandPresence.Unknown, detainee.BookedAt, null, null);
        }

        var where = WhereIs(wristband);

        // What a band did before this person wore it says nothing about this person.
        return detainee.WristbandSince is { } assigned && where.Since < assigned ? where with { Since = assigned } : where;
    }

    public Whereabouts WhereIs(WristbandId wristband)
    {
        var band = Wristbands[wristband];
        var since = band.PresenceSince ?? Instant.MinValue;
        var whereabouts = new Whereabouts(band.Room, band.ZoneSince, band.Presence, since, band.LastHeard, null);
        return band.Room?.CutOff is { } gateway
            ? whereabouts with { Presence = WristbandPresence.Degraded, Since = HiddenSince(band, gateway), CutOff = gateway.Id }
            : whereabouts;
    }

    // Somebody who could not be seen before the gateway went has been out of sight since then, not since the gateway went.
    private static Instant HiddenSince(WristbandState band, GatewayLink gateway)
    {
        var gone = gateway.Since ?? Instant.MinValue;
        return band is { Presence: WristbandPresence.Degraded or WristbandPresence.Unknown, PresenceSince: { } hidden } ? Instant.Min(hidden, gone) : gone;
    }

    /// <summary>People held whose band was last heard in the room, whether or not it is still heard.</summary>
    public IEnumerable<Detainee> DetaineesIn(ZoneId zone) =>
        from band in Wristbands.RoomOf(zone).Bands
        let wearer = Custody.WearerOf(band.Id)
        where wearer is not null
        select Custody.Find(wearer.Value)!;

    internal void Fold(Signal signal, long sequence, Touched touched)
    {
        switch (signal)
        {
            case Signal.TimePassed or Signal.DoorAccessed or Signal.AlarmAcknowledged or Signal.AlarmReset or Signal.SupervisorTold:
                break;
            case Signal.GatewayStatusChanged gateway:
                FoldGateway(gateway, touched);
                break;
            case Signal.DeviceHealthChanged health:
                FoldHealth(health, touched);
                break;
            case Signal.DoorChanged door:
                if (Doors.Fold(door))
                {
                    touched.Add(Subject.Of(door.Door));
                    touched.Add(Subject.Of(new DeviceId(door.Door.Value)));
                }

                break;
            case Signal.WristbandLocated located:
                FoldLocation(located, touched);
                break;
            case Signal.WristbandStrapChanged strap:
                FoldStrap(strap, touched);
                break;
            case Signal.ZoneCounted counted:
                FoldCount(counted, touched);
                break;
            case Signal.Command command:
                FoldCommand(command, sequence, touched);
                break;
            default:
                throw new InvalidOperationException($"No fold for {signal.GetType().Name}.");
        }
    }

    private void FoldCommand(Signal.Command command, long sequence, Touched touched)
    {
        switch (command)
        {
            case Signal.BookedIn booked:
                Custody.Fold(booked);
                touched.Add(Subject.Of(booked.Record));
                break;
            case Signal.WristbandAssigned assigned:
                TouchRoomOf(assigned.Record, touched);
                Custody.Fold(assigned);
                TouchRoomOf(assigned.Record, touched);
                touched.Add(Subject.Of(assigned.Record));
                break;
            case Signal.WelfareChecked check:
                Custody.Fold(check);
                touched.Add(Subject.Of(check.Record));
                break;
            case Signal.ExtensionApproved extension:
                Custody.Fold(extension);
                touched.Add(Subject.Of(extension.Record));
                break;
            case Signal.Released released:
                TouchRoomOf(released.Record, touched);
                Custody.Fold(released);
                touched.Add(Subject.Of(released.Record));
                break;
            case Signal.PersonEntry entry when Custody.Find(entry.Record) is { } person:
                entry.Fold(person, sequence);
                touched.Add(Subject.Of(entry.Record));
                break;
            case Signal.PersonEntry:
                break; // Journaled by a build that knew the person longer; nobody is left to change.
            default:
                throw new InvalidOperationException($"No fold for {command.GetType().Name}.");
        }
    }

    private void FoldGateway(Signal.GatewayStatusChanged signal, Touched touched)
    {
        if (!Links.Fold(signal))
        {
            return;
        }

        touched.Add(Subject.Of(signal.Gateway));
        foreach (var device in Centre.Devices.Values.Where(device => device.Gateway == signal.Gateway))
        {
            touched.Add(Subject.Of(device.Id));
            if (device.Kind == DeviceKind.DoorController)
            {
                touched.Add(Subject.Of(new DoorId(device.Id.Value)));
            }
        }

        foreach (var detainee in Custody.Held)
        {
            touched.Add(Subject.Of(detainee.Record));
        }

        foreach (var officer in Centre.Officers.Keys)
        {
            touched.Add(officer);
        }
    }

    private void FoldHealth(Signal.DeviceHealthChanged signal, Touched touched)
    {
        if (!Links.Fold(signal))
        {
            return;
        }

        touched.Add(Subject.Of(signal.Device));
        if (Centre.Devices[signal.Device].Kind == DeviceKind.DoorController)
        {
            touched.Add(Subject.Of(new DoorId(signal.Device.Value)));
        }
    }

    private void FoldCount(Signal.ZoneCounted signal, Touched touched)
    {
        if (Links.Knows(signal.Camera) && !(_counts.GetValueOrDefault(signal.Camera)?.Since > signal.OccurredAt))
        {
            _counts[signal.Camera] = new CameraCount(signal.Count, signal.OccurredAt);
            touched.Add(Subject.Of(signal.Camera));
        }
    }

    private void FoldStrap(Signal.WristbandStrapChanged signal, Touched touched)
    {
        if (Wristbands.Find(signal.Wristband) is { } band && !(band.StrapAt > signal.OccurredAt))
        {
            band.Fold(signal);
            TouchWearer(band, touched);
        }
    }

    private void FoldLocation(Signal.WristbandLocated signal, Touched touched)
    {
        if (Wristbands.Find(signal.Wristband) is not { } band || band.LocatedAt > signal.OccurredAt)
        {
            return;
        }

        var (room, presence, attended) = (band.Room, band.Presence, band.Attends);
        band.Fold(signal, signal.Zone is { } zone ? zone == room?.Id ? room : Wristbands.RoomOf(zone) : null);
        var moved = band.Room != room;
        if (band.Officer is { } officer)
        {
            touched.Add(officer);
            if (band.Attends != attended)
            {
                Depart(officer, attended, signal.OccurredAt, touched);
                Attend(band.Attends, touched);
            }
        }
        else if (!moved && presence == band.Presence && presence is WristbandPresence.Present or WristbandPresence.Weak)
        {
            TouchHeardAgain(band, touched);
        }
        else
        {
            TouchWearer(band, touched);
            if (moved)
            {
                TouchCameras(room, touched);
                TouchCameras(band.Room, touched);
            }
        }
    }

    private void Depart(OfficerNumber officer, Room? room, Instant at, Touched touched)
    {
        if (room is not null)
        {
            room.OfficersPresent--;
            if (!room.HasOfficer)
            {
                room.LastDeparture = new Departure(officer, at);
            }

            TouchPeople(room, touched);
        }
    }

    private void Attend(Room? room, Touched touched)
    {
        if (room is not null)
        {
            room.OfficersPresent++;
            TouchPeople(room, touched);
        }
    }

    private void TouchPeople(Room room, Touched touched)
    {
        foreach (var band in room.Bands)
        {
            TouchWearer(band, touched);
        }
    }

    // Whether a camera's silence matters depends on somebody being in its room.
    private static void TouchCameras(Room? room, Touched touched)
    {
        foreach (var camera in room?.Cameras ?? [])
        {
            touched.Add(Subject.Of(camera));
        }
    }

    // Who wears a band decides whether there is somebody in the room where the band is.
    private void TouchRoomOf(RecordId record, Touched touched)
    {
        if (Custody.Find(record)?.Wristband is { } band)
        {
            TouchCameras(Wristbands[band].Room, touched);
        }
    }

    private void TouchWearer(WristbandState band, Touched touched)
    {
        if (Custody.WearerOf(band.Id) is { } record)
        {
            touched.Add(Subject.Of(record));
        }
    }

    private void TouchHeardAgain(WristbandState band, Touched touched)
    {
        if (Custody.WearerOf(band.Id) is { } record)
        {
            touched.AddHeardAgain(Subject.Of(record));
        }
    }
}

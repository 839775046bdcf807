using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Where somebody is, as far as can be known. <paramref name="Zone"/> is only the last known one unless <see cref="IsKnown"/>.</summary>
/// <param name="Since">Since when the presence is what it is.</param>
/// <param name="CutOff">The gateway whose silence hides them, if that is the reason.</param>
public sealed record Whereabouts(ZoneId? Zone, Instant? ZoneSince, WristbandPresence Presence, Instant Since, Instant? LastHeard, GatewayId? CutOff)
{
    public bool IsKnown => Zone is not null && Presence is WristbandPresence.Present or WristbandPresence.Weak;
}

/// <summary>An officer who went, leaving nobody behind.</summary>
public sealed record Departure(OfficerNumber Officer, Instant At);

public sealed record CameraCount(int? Count, Instant Since);

/// <summary>Who is where, with whom, behind which doors, and what can be heard: the fold of all signals. Rules see this and nothing else.</summary>
public sealed class Situation
{
    private readonly Dictionary<WristbandId, OfficerNumber> _officerOf;
    private readonly Dictionary<ZoneId, Departure> _lastDeparture = [];
    private readonly Dictionary<DeviceId, CameraCount> _counts = [];
    private readonly ILookup<ZoneId, DeviceId> _camerasOf;

    internal Situation(Centre centre)
    {
        Centre = centre;
        Links = new Links(centre);
        Doors = new Doors(centre);
        Wristbands = new Wristbands(centre);
        _officerOf = centre.Officers.Values.ToDictionary(officer => officer.Wristband, officer => officer.Number);
        _camerasOf = centre.Devices.Values
            .Where(device => device is { Kind: DeviceKind.Camera, Zone: not null })
            .ToLookup(device => device.Zone!.Value, device => device.Id);
    }

    public Centre Centre { get; }

    public Links Links { get; }

    public Doors Doors { get; }

    public Wristbands Wristbands { get; }

    public CustodyBook Custody { get; } = new();

    public IEnumerable<DeviceId> CamerasOf(ZoneId zone) => _camerasOf[zone];

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
        var whereabouts = new Whereabouts(band.Zone, band.ZoneSince, band.Presence, since, band.LastHeard, null);
        return band.Zone is { } zone && Links.CutOff(zone) is { } gateway
            ? whereabouts with { Presence = WristbandPresence.Degraded, Since = HiddenSince(band, gateway), CutOff = gateway.Id }
            : whereabouts;
    }

    // Somebody who could not be seen before the gateway went has been out of sight since then, not since the gateway went.
    private static Instant HiddenSince(WristbandState band, GatewayLink gateway)
    {
        var gone = gateway.Since ?? Instant.MinValue;
        return band is { Presence: WristbandPresence.Degraded or WristbandPresence.Unknown, PresenceSince: { } hidden } ? Instant.Min(hidden, gone) : gone;
    }

    /// <summary>Officers whose band is heard in the zone now. One that is not heard is not counted as help.</summary>
    public IEnumerable<OfficerNumber> OfficersIn(ZoneId zone) =>
        from band in Wristbands.In(zone)
        where _officerOf.ContainsKey(band) && Wristbands[band].Presence == WristbandPresence.Present && Links.CutOff(zone) is null
        select _officerOf[band];

    public IEnumerable<Detainee> DetaineesIn(ZoneId zone) =>
        from band in Wristbands.In(zone)
        let wearer = Custody.WearerOf(band)
        where wearer is not null
        select Custody.Find(wearer.Value)!;

    /// <summary>The last officer to leave the zone empty of officers; null when none has been there.</summary>
    public Departure? LastDeparture(ZoneId zone) => _lastDeparture.GetValueOrDefault(zone);

    internal void Fold(Signal signal, Touched touched)
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
                if (Wristbands.Fold(strap))
                {
                    TouchWearer(strap.Wristband, touched);
                }

                break;
            case Signal.ZoneCounted counted:
                FoldCount(counted, touched);
                break;
            case Signal.Command command:
                FoldCommand(command, touched);
                break;
            default:
                throw new InvalidOperationException($"No fold for {signal.GetType().Name}.");
        }
    }

    private void FoldCommand(Signal.Command command, Touched touched)
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

    private void FoldLocation(Signal.WristbandLocated signal, Touched touched)
    {
        var attendedBefore = Wristbands.Knows(signal.Wristband) ? AttendedZone(signal.Wristband) : null;
        if (Wristbands.Fold(signal) is not { } before)
        {
            return;
        }

        var after = Wristbands[signal.Wristband];
        if (_officerOf.TryGetValue(signal.Wristband, out var officer))
        {
            touched.Add(officer);
            var attendedNow = AttendedZone(signal.Wristband);
            if (attendedBefore != attendedNow)
            {
                Depart(officer, attendedBefore, signal.OccurredAt, touched);
                TouchZone(attendedNow, touched);
            }
        }
        else
        {
            TouchWearer(signal.Wristband, touched);
            if (before.Zone != after.Zone)
            {
                TouchCameras(before.Zone, touched);
                TouchCameras(after.Zone, touched);
            }
        }
    }

    private ZoneId? AttendedZone(WristbandId band) =>
        Wristbands[band] is { Presence: WristbandPresence.Present, Zone: { } zone } ? zone : null;

    private void Depart(OfficerNumber officer, ZoneId? zone, Instant at, Touched touched)
    {
        if (zone is { } left)
        {
            if (!OfficersIn(left).Any())
            {
                _lastDeparture[left] = new Departure(officer, at);
            }

            TouchZone(left, touched);
        }
    }

    private void TouchZone(ZoneId? zone, Touched touched)
    {
        if (zone is { } id)
        {
            foreach (var detainee in DetaineesIn(id))
            {
                touched.Add(Subject.Of(detainee.Record));
            }
        }
    }

    // Whether a camera's silence matters depends on somebody being in its room.
    private void TouchCameras(ZoneId? zone, Touched touched)
    {
        if (zone is { } id)
        {
            foreach (var camera in CamerasOf(id))
            {
                touched.Add(Subject.Of(camera));
            }
        }
    }

    // Who wears a band decides whether there is somebody in the room where the band is.
    private void TouchRoomOf(RecordId record, Touched touched)
    {
        if (Custody.Find(record)?.Wristband is { } band)
        {
            TouchCameras(Wristbands[band].Zone, touched);
        }
    }

    private void TouchWearer(WristbandId band, Touched touched)
    {
        if (Custody.WearerOf(band) is { } record)
        {
            touched.Add(Subject.Of(record));
        }
    }
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Protocol.Canonical;
using NodaTime;
using Wire = CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>Turns an envelope into the core's signal. What names something this centre does not have is refused with a reason.</summary>
/// <param name="inForce">The centre as it is now: a device may be added while the server runs.</param>
public sealed class SignalFromEnvelope(Func<Centre> inForce)
{
    /// <summary>A device time further ahead of the server than this is not believed.</summary>
    public static readonly Duration FutureMax = Duration.FromSeconds(2);

    /// <summary>An event older than this is not believed either: the longest legal stay and a shift.</summary>
    public static readonly Duration PastMax = Duration.FromHours(72);

    private Centre Centre => inForce();

    public (Signal? Signal, string? Problem) Convert(in Envelope envelope, Instant now)
    {
        var at = Instant.FromDateTimeOffset(envelope.Time);
        if (at > now + FutureMax || at < now - PastMax)
        {
            at = Instant.Min(Instant.FromDateTimeOffset(envelope.ReceivedTime), now);
        }

        var id = envelope.Subject.Id;
        return envelope.Data switch
        {
            CanonicalEvent.DoorState door => Centre.Doors.ContainsKey(new DoorId(id))
                ? Of(new Signal.DoorChanged(at, new DoorId(id), Word(door.Physical), Word(door.Lock), Word(door.Alarm), door.Evidence))
                : Unknown("door", id),
            CanonicalEvent.DoorAccess access => Centre.Doors.ContainsKey(new DoorId(id))
                ? Of(new Signal.DoorAccessed(at, new DoorId(id), Word(access.Result), Word(access.Means)))
                : Unknown("door", id),
            CanonicalEvent.WristbandLocation location => Convert(location, id, at),
            CanonicalEvent.WristbandStrap strap => Centre.Wristbands.Contains(new WristbandId(id))
                ? Of(new Signal.WristbandStrapChanged(at, new WristbandId(id), Word(strap.Strap)))
                : Unknown("wristband", id),
            CanonicalEvent.WristbandBattery battery => Centre.Wristbands.Contains(new WristbandId(id))
                ? Of(new Signal.BatteryReported(at, new WristbandId(id), battery.Percent))
                : Unknown("wristband", id),
            CanonicalEvent.WristbandMotion motion => Centre.Wristbands.Contains(new WristbandId(id))
                ? Of(new Signal.BandMotionChanged(at, new WristbandId(id), motion.Moving))
                : Unknown("wristband", id),
            CanonicalEvent.CallForHelp help => Convert(help, id, at),
            CanonicalEvent.ZoneOccupancy count => Convert(count, id, at),
            CanonicalEvent.DeviceHealth health => Centre.Devices.ContainsKey(new DeviceId(id))
                ? Of(new Signal.DeviceHealthChanged(at, new DeviceId(id), Word(health.State), Maybe(health.LastHeard), health.Detail))
                : Unknown("device", id),
            _ => throw new InvalidOperationException($"No signal for {envelope.Data.GetType().Name}."),
        };
    }

    private (Signal?, string?) Convert(CanonicalEvent.WristbandLocation location, string id, Instant at)
    {
        if (!Centre.Wristbands.Contains(new WristbandId(id)))
        {
            return Unknown("wristband", id);
        }

        return location.Zone is { } zone && !Centre.Zones.ContainsKey(new ZoneId(zone))
            ? Unknown("zone", zone)
            : Of(new Signal.WristbandLocated(
                at, new WristbandId(id), location.Zone is { } known ? new ZoneId(known) : null, Word(location.Presence), Maybe(location.LastHeard)));
    }

    // An officer's own band or button is duress; anybody else who presses a button rings for somebody to come to where they are.
    private (Signal?, string?) Convert(CanonicalEvent.CallForHelp help, string id, Instant at)
    {
        var officer = Centre.Devices.GetValueOrDefault(new DeviceId(id))?.DuressOf
            ?? Centre.Officers.Values.FirstOrDefault(officer => officer.Wristband.Value == id)?.Number;
        return officer is { } number ? Of(new Signal.DuressRaised(at, number, ManDown: help.Kind == DistressKind.Fall))
            : help.Zone is not { } zone ? (null, $"'{id}' calls for help and nobody knows where it is.")
            : Centre.Zones.ContainsKey(new ZoneId(zone)) ? Of(new Signal.CallRung(at, new ZoneId(zone)))
            : Unknown("zone", zone);
    }

    private (Signal?, string?) Convert(CanonicalEvent.ZoneOccupancy count, string id, Instant at)
    {
        if (!Centre.Devices.TryGetValue(new DeviceId(id), out var camera) || camera.Kind != DeviceKind.Camera)
        {
            return Unknown("camera", id);
        }

        return Centre.Zones.ContainsKey(new ZoneId(count.Zone))
            ? Of(new Signal.ZoneCounted(at, camera.Id, new ZoneId(count.Zone), count.Count))
            : Unknown("zone", count.Zone);
    }

    private static (Signal?, string?) Of(Signal signal) => (signal, null);

    private static (Signal?, string?) Unknown(string kind, string id) => (null, $"The site file has no {kind} '{id}'.");

    private static Instant? Maybe(DateTimeOffset? at) => at is { } time ? Instant.FromDateTimeOffset(time) : null;

    private static Core.DoorPhysical Word(Wire.DoorPhysical word) => word switch
    {
        Wire.DoorPhysical.Unknown => Core.DoorPhysical.Unknown,
        Wire.DoorPhysical.Open => Core.DoorPhysical.Open,
        Wire.DoorPhysical.Closed => Core.DoorPhysical.Closed,
        Wire.DoorPhysical.Fault => Core.DoorPhysical.Fault,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.DoorLock Word(Wire.DoorLock word) => word switch
    {
        Wire.DoorLock.Unknown => Core.DoorLock.Unknown,
        Wire.DoorLock.Locked => Core.DoorLock.Locked,
        Wire.DoorLock.Unlocked => Core.DoorLock.Unlocked,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.DoorAlarm Word(Wire.DoorAlarm word) => word switch
    {
        Wire.DoorAlarm.Unknown => Core.DoorAlarm.Unknown,
        Wire.DoorAlarm.Normal => Core.DoorAlarm.Normal,
        Wire.DoorAlarm.ForcedOpen => Core.DoorAlarm.ForcedOpen,
        Wire.DoorAlarm.OpenTooLong => Core.DoorAlarm.OpenTooLong,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.AccessResult Word(Wire.AccessResult word) => word switch
    {
        Wire.AccessResult.Unknown => Core.AccessResult.Unknown,
        Wire.AccessResult.Granted => Core.AccessResult.Granted,
        Wire.AccessResult.Denied => Core.AccessResult.Denied,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.AccessMeans Word(Wire.AccessMeans word) => word switch
    {
        Wire.AccessMeans.Unknown => Core.AccessMeans.Unknown,
        Wire.AccessMeans.Card => Core.AccessMeans.Card,
        Wire.AccessMeans.Button => Core.AccessMeans.Button,
        Wire.AccessMeans.Remote => Core.AccessMeans.Remote,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.WristbandPresence Word(Wire.WristbandPresence word) => word switch
    {
        Wire.WristbandPresence.Unknown => Core.WristbandPresence.Unknown,
        Wire.WristbandPresence.Present => Core.WristbandPresence.Present,
        Wire.WristbandPresence.Degraded => Core.WristbandPresence.Degraded,
        Wire.WristbandPresence.Weak => Core.WristbandPresence.Weak,
        Wire.WristbandPresence.Lost => Core.WristbandPresence.Lost,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.StrapState Word(Wire.StrapState word) => word switch
    {
        Wire.StrapState.Unknown => Core.StrapState.Unknown,
        Wire.StrapState.Closed => Core.StrapState.Closed,
        Wire.StrapState.Open => Core.StrapState.Open,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static Core.HealthState Word(Wire.HealthState word) => word switch
    {
        Wire.HealthState.Unknown => Core.HealthState.Unknown,
        Wire.HealthState.Online => Core.HealthState.Online,
        Wire.HealthState.Degraded => Core.HealthState.Degraded,
        Wire.HealthState.Late => Core.HealthState.Late,
        Wire.HealthState.Lost => Core.HealthState.Lost,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}

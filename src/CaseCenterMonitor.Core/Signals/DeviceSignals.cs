using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    public sealed record DoorChanged(
        Instant OccurredAt, DoorId Door, DoorPhysical Physical, DoorLock Lock, DoorAlarm Alarm, string? Evidence = null) : Signal(OccurredAt)
    {
        public override bool IsUrgent => Alarm == DoorAlarm.ForcedOpen;
    }

    public sealed record DoorAccessed(Instant OccurredAt, DoorId Door, AccessResult Result, AccessMeans Means) : Signal(OccurredAt);

    /// <param name="Zone">The last known zone when the presence is not Present; null when never placed.</param>
    public sealed record WristbandLocated(
        Instant OccurredAt, WristbandId Wristband, ZoneId? Zone, WristbandPresence Presence, Instant? LastHeard) : Signal(OccurredAt);

    public sealed record WristbandStrapChanged(Instant OccurredAt, WristbandId Wristband, StrapState Strap) : Signal(OccurredAt)
    {
        public override bool IsUrgent => Strap == StrapState.Open;
    }

    /// <param name="Count">Null is unknown; only a camera that says so makes it zero.</param>
    public sealed record ZoneCounted(Instant OccurredAt, DeviceId Camera, ZoneId Zone, int? Count) : Signal(OccurredAt);

    public sealed record DeviceHealthChanged(
        Instant OccurredAt, DeviceId Device, HealthState Health, Instant? LastHeard, string? Detail = null) : Signal(OccurredAt);

    /// <summary>A gateway is there, or is gone since <paramref name="LastHeard"/>. A death that names an older boot than the living one says nothing.</summary>
    public sealed record GatewayStatusChanged(
        Instant OccurredAt, GatewayId Gateway, bool Online, string BootId, Instant LastHeard) : Signal(OccurredAt)
    {
        // What a gateway says right after it came back must not be judged as if it were still away.
        public override bool IsUrgent => Online;
    }
}

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>
/// What the gateway says to the server about one device, whatever dialect the device speaks.
/// The names of door states are ONVIF's (Door Control Service); a missing or unreadable value is Unknown, never the good one.
/// </summary>
public abstract record CanonicalEvent
{
    /// <summary>The most people or readers one event may count; more is a broken device, not a crowd.</summary>
    public const int CountMax = 1000;

    private CanonicalEvent()
    {
    }

    /// <summary>Somebody may be coming to harm this moment: never filtered, never held back, and the last to be given up.</summary>
    public bool IsDistress => this is DoorState { Alarm: DoorAlarm.ForcedOpen } or WristbandStrap { Strap: StrapState.Open } or CallForHelp;

    /// <summary>The state of a door as its controller or contact reports it. ONVIF's split: physical, lock, alarm.</summary>
    /// <param name="By">Who says that it is forced or open too long; null when it is neither.</param>
    public sealed record DoorState(DoorPhysical Physical, DoorLock Lock, DoorAlarm Alarm, string? Evidence = null, AlarmBy? By = null) : CanonicalEvent;

    /// <summary>Somebody asked a door to open and was let through or refused. Card numbers stay in the gateway.</summary>
    public sealed record DoorAccess(AccessResult Result, AccessMeans Means) : CanonicalEvent;

    /// <summary>Where the locator believes a wristband to be. <paramref name="Zone"/> is the last known zone when the presence is not Present.</summary>
    /// <param name="LastHeard">When any reader last heard the wristband; null when never.</param>
    /// <param name="MarginMetres">How much nearer the zone is than its best rival; null when there is no rival.</param>
    /// <param name="Readers">How many readers of the zone contribute.</param>
    public sealed record WristbandLocation(
        string? Zone, WristbandPresence Presence, DateTimeOffset? LastHeard, double? MarginMetres = null, int Readers = 0) : CanonicalEvent
    {
        public LocationConfidence Confidence { get; init; }

        public MoveEvidence Move { get; init; }

        public CameraEvidence Camera { get; init; }
    }

    /// <summary>The strap of a wristband, as the wristband itself advertises it.</summary>
    public sealed record WristbandStrap(StrapState Strap) : CanonicalEvent;

    /// <param name="Percent">0 to 100; null when the wristband cannot say.</param>
    public sealed record WristbandBattery(int? Percent) : CanonicalEvent;

    /// <summary>The wristband moves, or has stopped moving. A still wristband says nothing about who wears it.</summary>
    public sealed record WristbandMotion(bool Moving) : CanonicalEvent;

    /// <summary>Somebody pressed a button for help, or a wristband fell. Each press is one.</summary>
    /// <param name="Zone">Where the one who calls is; null when nobody knows.</param>
    /// <param name="Evidence">What the device said, and what makes it doubtful.</param>
    public sealed record CallForHelp(DistressKind Kind, string? Zone, string? Evidence = null) : CanonicalEvent;

    /// <summary>How many people a camera counts in a zone. Null is unknown; only the camera may say zero.</summary>
    public sealed record ZoneOccupancy(string Zone, int? Count) : CanonicalEvent;

    /// <summary>Proof of life of one device against its own interval.</summary>
    /// <param name="ClockOffsetSeconds">How far its clock is ahead of the gateway's, s; null when it states no times.</param>
    public sealed record DeviceHealth(
        HealthState State, DateTimeOffset? LastHeard, string? Detail = null, double? ClockOffsetSeconds = null) : CanonicalEvent;
}

public enum DoorPhysical { Unknown, Open, Closed, Fault }

public enum DoorLock { Unknown, Locked, Unlocked }

public enum DoorAlarm { Unknown, Normal, ForcedOpen, OpenTooLong }

/// <summary>Who says that a door is forced or open too long: its device, or the gateway by what it saw (DEVICES.md 5.1).</summary>
public enum AlarmBy { Device, Gateway }

public enum AccessResult { Unknown, Granted, Denied }

public enum AccessMeans { Unknown, Card, Button, Remote }

/// <summary>
/// Present: heard and placed. Degraded: the readers of its zone are silent, so the zone is only the last known one.
/// Weak: not heard for 15 s although its readers are healthy. Lost: not heard for 45 s (DEVICES.md 4.4). Unknown: never placed.
/// </summary>
public enum WristbandPresence { Unknown, Present, Degraded, Weak, Lost }

/// <summary>How far the place of a wristband is to be believed; docs/locating.md has the rules. Unknown: who sent it does not say.</summary>
public enum LocationConfidence { Unknown, Low, Medium, High }

/// <summary>
/// What the doors said when it came into its zone. Passage: a door on the way was open. Plain: nobody can say whether one was.
/// Implausible: no door leads there, or none was open: a wristband was passed on, or the contact of a door is broken. Unknown: nobody asked.
/// </summary>
public enum MoveEvidence { Unknown, Passage, Plain, Implausible }

/// <summary>Confirms: a camera counts as many people as wristbands are placed in the zone. Contradicts: the cameras there see nobody. Unknown: neither.</summary>
public enum CameraEvidence { Unknown, Confirms, Contradicts }

public enum DistressKind { PanicButton, Fall }

public enum StrapState { Unknown, Closed, Open }

/// <summary>Online: heard within 2.5 of its own intervals. Late: not. Lost: silent beyond its maximum, or its last will came and nothing since.</summary>
public enum HealthState { Unknown, Online, Degraded, Late, Lost }

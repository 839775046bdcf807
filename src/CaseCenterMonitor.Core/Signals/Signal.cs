using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Something a device or an operator says. Each carries the instant at which it happened; the core makes none itself.</summary>
public abstract partial record Signal
{
    private Signal(Instant occurredAt) => OccurredAt = occurredAt;

    public Instant OccurredAt { get; init; }

    /// <summary>An urgent signal does not wait for others to be put in order before it (duress, forced door, cut wristband, any command).</summary>
    public virtual bool IsUrgent => false;

    /// <summary>The server's clock, journaled like everything else, so that a replay needs no clock.</summary>
    public sealed record TimePassed(Instant OccurredAt) : Signal(OccurredAt);
}

/// <summary>Door states in the words of the ONVIF Door Control Service.</summary>
public enum DoorPhysical : byte { Unknown, Open, Closed, Fault }

public enum DoorLock : byte { Unknown, Locked, Unlocked }

public enum DoorAlarm : byte { Unknown, Normal, ForcedOpen, OpenTooLong }

public enum AccessResult { Unknown, Granted, Denied }

public enum AccessMeans { Unknown, Card, Button, Remote }

/// <summary>Degraded: the readers of the zone are silent, the zone is only the last known one. Lost: the band is silent although its readers hear.</summary>
public enum WristbandPresence : byte { Unknown, Present, Degraded, Weak, Lost }

public enum StrapState : byte { Unknown, Closed, Open }

public enum HealthState : byte { Unknown, Online, Degraded, Late, Lost }

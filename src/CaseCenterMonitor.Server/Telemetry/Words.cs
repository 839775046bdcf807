using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Ingest;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>What things are called in a store: words that stay the same whatever the code calls them.</summary>
public static class Words
{
    public static string Of(RejectionReason reason) => reason switch
    {
        RejectionReason.ForeignTopic => "foreign-topic",
        RejectionReason.UnknownGateway => "unknown-gateway",
        RejectionReason.UnreadableEvent => "unreadable-event",
        RejectionReason.UnknownSubject => "unknown-subject",
        RejectionReason.UnreadableStatus => "unreadable-status",
        RejectionReason.UnreadableHeartbeat => "unreadable-heartbeat",
        RejectionReason.UnreadableQuarantine => "unreadable-quarantine",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No word for this reason."),
    };

    public static string Of(AlarmPriority priority) => priority switch
    {
        AlarmPriority.Critical => "P1",
        AlarmPriority.High => "P2",
        AlarmPriority.Medium => "P3",
        AlarmPriority.Low => "P4",
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "No word for this priority."),
    };

    public static string Of(AlarmState state) => state switch
    {
        AlarmState.Unacknowledged => "unacknowledged",
        AlarmState.Acknowledged => "acknowledged",
        AlarmState.ReturnedUnacknowledged => "returned_unacknowledged",
        AlarmState.LatchedUnacknowledged => "latched_unacknowledged",
        AlarmState.LatchedAcknowledged => "latched_acknowledged",
        AlarmState.Normal or _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No figure for this state."),
    };

    public static string Of(DeviceKind kind) => kind switch
    {
        DeviceKind.Reader => "reader",
        DeviceKind.DoorController => "door",
        DeviceKind.Camera => "camera",
        DeviceKind.Button => "button",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind."),
    };

    public static string Of(HealthState health) => health switch
    {
        HealthState.Online => "online",
        HealthState.Degraded => "degraded",
        HealthState.Late => "late",
        HealthState.Lost => "lost",
        HealthState.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, "No figure for this health."),
    };

    /// <summary>The figure of what a sensor measures.</summary>
    public static string Of(Quantity quantity) => quantity switch
    {
        Quantity.Temperature => "temperature",
        Quantity.CarbonDioxide => "carbon_dioxide",
        Quantity.Smoke => "smoke",
        Quantity.Breathing => "breathing",
        Quantity.HeartRate => "heart_rate",
        Quantity.Motion => "motion",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "No figure for this quantity."),
    };

    /// <summary>Health as a number, for charts: 0 is unknown.</summary>
    public static int NumberOf(HealthState health) => health switch
    {
        HealthState.Unknown => 0,
        HealthState.Online => 1,
        HealthState.Degraded => 2,
        HealthState.Late => 3,
        HealthState.Lost => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, "No number for this health."),
    };

    /// <summary>Presence as a number, for charts: 0 is unknown.</summary>
    public static int NumberOf(WristbandPresence presence) => presence switch
    {
        WristbandPresence.Unknown => 0,
        WristbandPresence.Present => 1,
        WristbandPresence.Degraded => 2,
        WristbandPresence.Weak => 3,
        WristbandPresence.Lost => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, "No number for this presence."),
    };
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Ingest;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Turns a sample into rows of the catalogue. What is not known has no row; nothing is carried on from before.</summary>
public static class Points
{
    /// <summary>Above every centre that answers: what cannot be seen comes first.</summary>
    public const long SilentUrgency = 100_000_000;

    public static IEnumerable<Point> Of(Sample sample) =>
    [
        OfCentre(sample),
        .. sample.Gauges is { } gauges ? OfGauges(sample, gauges) : [],
        .. sample.Gateways.Select(gateway => OfGateway(sample, gateway.Id, gateway.State)),
        OfIngest(sample),
        .. Enum.GetValues<RejectionReason>().Select(reason => Catalogue.Rejected.At(
            sample.At, [sample.Centre, Word(reason)], ("messages", sample.Ingest.Rejected.GetValueOrDefault(reason)))),
        OfDelay(sample, "journal", sample.ToJournal),
        OfDelay(sample, "screen", sample.ToScreen),
        Catalogue.Notifications.At(sample.At, [sample.Centre],
            ("pending", sample.Notifications.Pending), ("sent", sample.Notifications.Sent), ("failed", sample.Notifications.Failed)),
        Catalogue.Telemetry.At(sample.At, [sample.Centre],
            ("buffered", sample.Buffer.Buffered), ("dropped", sample.Buffer.Dropped), ("refused", sample.Buffer.Refused)),
    ];

    /// <summary>One number to sort centres by: a P1 that waits outweighs every P2. More than 99 of one priority count as 99.</summary>
    public static long Urgency(CentreGauges? gauges) => gauges is null
        ? SilentUrgency
        : Enum.GetValues<AlarmPriority>().Order().Aggregate(0L, (digits, priority) => digits * 100 + Math.Min(99, Waiting(gauges, priority) ?? 0));

    public static string Word(RejectionReason reason) => reason switch
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

    private static Point OfCentre(Sample sample) => Catalogue.Centre.At(sample.At, [sample.Centre],
        [
            ("answers", sample.Gauges is null ? 0 : 1),
            ("urgency", Urgency(sample.Gauges)),
            .. Enum.GetValues<AlarmPriority>().Select(priority => ($"waiting_p{(int)priority}", (double?)Waiting(sample.Gauges, priority))),
            ("people_held", sample.Gauges?.PeopleHeld),
            ("people_placed", sample.Gauges?.PeoplePlaced),
            ("people_unplaced", sample.Gauges?.PeopleHeld - sample.Gauges?.PeoplePlaced),
            ("officers_on_floor", sample.Gauges?.OfficersOnFloor),
        ]);

    private static int? Waiting(CentreGauges? gauges, AlarmPriority priority) => gauges?.Alarms.Single(alarm => alarm.Priority == priority)
        .Counts.Where(count => AlarmStateTable.AwaitsAcknowledgement(count.Key)).Sum(count => count.Value);

    private static IEnumerable<Point> OfGauges(Sample sample, CentreGauges gauges) =>
    [
        .. gauges.Zones.Select(zone => Catalogue.Zone.At(sample.At, [sample.Centre, zone.Zone],
            ("people_placed", zone.Placed), ("people_unplaced", zone.Unplaced), ("officers", zone.Officers))),
        .. gauges.Alarms.Select(alarm => Catalogue.Alarms.At(sample.At, [sample.Centre, $"P{(int)alarm.Priority}"],
            [
                .. Enum.GetValues<AlarmState>().Where(state => state != AlarmState.Normal)
                    .Select(state => (Word(state), (double?)alarm.Counts.GetValueOrDefault(state))),
                ("oldest_wait_seconds", alarm.OldestWaitSeconds),
            ])),
        .. gauges.Devices.Select(device => Catalogue.Devices.At(sample.At, [sample.Centre, Word(device.Kind)],
            Enum.GetValues<HealthState>().Select(health => (Word(health), (double?)device.Counts.GetValueOrDefault(health))))),
        Catalogue.Journal.At(sample.At, [sample.Centre], ("sequence", gauges.Journal.Sequence), ("bytes", gauges.Journal.Bytes)),
    ];

    private static Point OfGateway(Sample sample, string id, GatewayState? state)
    {
        // The last words of a gateway that is gone say nothing about now.
        var beat = state?.Told == true ? state.Heartbeat : null;
        return Catalogue.Gateway.At(sample.At, [sample.Centre, id],
            ("online", state?.Told == true ? 1 : 0),
            ("silent_seconds", state?.BootId is null ? null : Math.Max(0, (sample.At - state.LastHeard).TotalSeconds)),
            ("queue_depth", beat?.QueueDepth),
            ("oldest_unsent_seconds", beat?.OldestUnsentSeconds),
            ("clock_offset_ms", beat is null || state?.HeartbeatAt is not { } at ? null : (Instant.FromDateTimeOffset(beat.Time) - at).TotalMilliseconds),
            ("received", beat?.Received),
            ("quarantined", beat?.Quarantined),
            ("throttled", beat?.Throttled));
    }

    private static Point OfIngest(Sample sample) => Catalogue.Ingest.At(sample.At, [sample.Centre],
        ("accepted", sample.Ingest.Accepted),
        ("repeated", sample.Gauges?.Journal.Duplicates),
        ("rejected", sample.Ingest.Rejected.Values.Sum()),
        ("gaps", sample.Gauges?.Journal.Gaps),
        ("waiting", sample.Ingest.Waiting));

    private static Point OfDelay(Sample sample, string stage, DelayFigures delay) => Catalogue.Delay.At(sample.At, [sample.Centre, stage],
        ("samples", delay.Samples), ("p50_ms", delay.P50Milliseconds), ("p99_ms", delay.P99Milliseconds), ("max_ms", delay.MaxMilliseconds));

    private static string Word(AlarmState state) => state switch
    {
        AlarmState.Unacknowledged => "unacknowledged",
        AlarmState.Acknowledged => "acknowledged",
        AlarmState.ReturnedUnacknowledged => "returned_unacknowledged",
        AlarmState.LatchedUnacknowledged => "latched_unacknowledged",
        AlarmState.LatchedAcknowledged => "latched_acknowledged",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No figure for this state."),
    };

    private static string Word(DeviceKind kind) => kind switch
    {
        DeviceKind.Reader => "reader",
        DeviceKind.DoorController => "door",
        DeviceKind.Camera => "camera",
        DeviceKind.Button => "button",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind."),
    };

    private static string Word(HealthState health) => health switch
    {
        HealthState.Online => "online",
        HealthState.Degraded => "degraded",
        HealthState.Late => "late",
        HealthState.Lost => "lost",
        HealthState.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, "No figure for this health."),
    };
}

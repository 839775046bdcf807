namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// Everything that is written, and nothing else can be. The dashboards and docs/operations/telemetry.md are held to these names by tests.
/// </summary>
public static class Catalogue
{
    public static readonly Measurement Centre = new("ccm_centre", ["centre"],
    [
        Whole("answers", "1: the centre answered when asked; 0: it did not, and nothing else about it is known"),
        Whole("urgency", "waiting_p1 to waiting_p4 as two digits each, to sort centres by; 100000000 when the centre does not answer"),
        Whole("waiting_p1", "P1 alarms that nobody has acknowledged, whether or not they are still true"),
        Whole("waiting_p2", "the same for P2"),
        Whole("waiting_p3", "the same for P3"),
        Whole("waiting_p4", "the same for P4"),
        Whole("people_held", "people held"),
        Whole("people_placed", "of these, people whose place is known now"),
        Whole("people_unplaced", "of these, people whose place is not known now"),
        Whole("officers_on_floor", "officers whose wristband is heard now"),
    ]);

    public static readonly Measurement Zone = new("ccm_zone", ["centre", "zone"],
    [
        Whole("people_placed", "people held who are here now"),
        Whole("people_unplaced", "people held who were last known here and are not heard now"),
        Whole("officers", "officers heard here now"),
    ]);

    public static readonly Measurement Alarms = new("ccm_alarms", ["centre", "priority"],
    [
        Whole("unacknowledged", "true now, nobody has acknowledged"),
        Whole("acknowledged", "true now, acknowledged"),
        Whole("returned_unacknowledged", "over, never acknowledged"),
        Whole("latched_unacknowledged", "over, stays until reset, not acknowledged"),
        Whole("latched_acknowledged", "over, stays until reset, acknowledged"),
        Decimal("oldest_wait_seconds", "how long the oldest one has waited for acknowledgement; 0 when none waits"),
    ]);

    public static readonly Measurement Devices = new("ccm_devices", ["centre", "kind"],
    [
        Whole("online", "heard as it should be"),
        Whole("degraded", "heard, with a fault"),
        Whole("late", "overdue"),
        Whole("lost", "given up"),
        Whole("unknown", "not heard yet, or behind a gateway that is gone"),
    ]);

    public static readonly Measurement Gateway = new("ccm_gateway", ["centre", "gateway"],
    [
        Whole("online", "1: there; 0: gone or never heard"),
        Decimal("silent_seconds", "since anything was last heard of it"),
        Whole("queue_depth", "signals in its outbox"),
        Decimal("oldest_unsent_seconds", "age of the oldest of them"),
        Decimal("clock_offset_ms", "its clock minus the server's when its heartbeat arrived; the journey counts as negative"),
        Whole("received", "messages of devices since its boot"),
        Whole("quarantined", "messages that could not be decoded, since its boot"),
        Whole("throttled", "how often a device that sends too fast was made to wait, since its boot"),
    ]);

    public static readonly Measurement Ingest = new("ccm_ingest", ["centre"],
    [
        Whole("accepted", "signals of gateways taken since the server started"),
        Whole("repeated", "signals that had been taken before, since the centre started"),
        Whole("rejected", "messages that were no signal, since the server started"),
        Whole("gaps", "numbers that gateways jumped over, over the whole journal"),
        Whole("waiting", "signals waiting for their commit now"),
    ]);

    public static readonly Measurement Rejected = new("ccm_rejected", ["centre", "reason"],
    [
        Whole("messages", "rejected for this reason since the server started"),
    ]);

    public static readonly Measurement Journal = new("ccm_journal", ["centre"],
    [
        Whole("sequence", "number of the last entry"),
        Whole("bytes", "size on disk"),
    ]);

    public static readonly Measurement Delay = new("ccm_delay", ["centre", "stage"],
    [
        Whole("samples", "how many were timed since the sample before"),
        Decimal("p50_ms", "half were as fast as this or faster; the upper edge of a step of a factor 1.41"),
        Decimal("p99_ms", "99 of 100 were; likewise"),
        Decimal("max_ms", "the slowest, exactly"),
    ]);

    public static readonly Measurement Notifications = new("ccm_notifications", ["centre"],
    [
        Whole("pending", "messages to supervisors that have not left"),
        Whole("sent", "messages that left"),
        Whole("failed", "messages given up"),
    ]);

    public static readonly Measurement Telemetry = new("ccm_telemetry", ["centre"],
    [
        Whole("buffered", "samples waiting for the store"),
        Whole("dropped", "samples dropped, oldest first, because the store was away too long; since the server started"),
        Whole("refused", "samples that the store would not have; since the server started"),
    ]);

    public static IReadOnlyList<Measurement> All { get; } =
        [Centre, Zone, Alarms, Devices, Gateway, Ingest, Rejected, Journal, Delay, Notifications, Telemetry];

    private static Figure Whole(string name, string meaning) => new(name, FigureType.Whole, meaning);

    private static Figure Decimal(string name, string meaning) => new(name, FigureType.Decimal, meaning);
}

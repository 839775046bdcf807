using System.Collections.Frozen;

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

    public static readonly Measurement People = new("ccm_people", ["centre"],
    [
        Whole("waiting", "people whose place is known to be a waiting room"),
        Whole("in_interview", "people whose place is known to be an interview room"),
        Whole("without_wristband", "people held who wear none, of whom nothing can be heard"),
        Decimal("longest_held_seconds", "since whoever has been here longest was brought in; 0 when nobody is held"),
        Decimal("longest_waiting_seconds", "how long somebody has been in the same waiting room; 0 when nobody is in one"),
        Decimal("longest_unseen_seconds", "since the last look of an officer at whoever was looked at longest ago; 0 when nobody is held"),
    ]);

    public static readonly Measurement Regime = new("ccm_regime", ["centre", "regime"],
    [
        Whole("people_held", "people who are watched over in this way"),
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

    public static readonly Measurement Traffic = new("ccm_traffic", ["centre"],
    [
        Whole("last_ten_minutes", "alarms annunciated in the last ten minutes; a centre has one duty desk, so this is for one operator"),
        Whole("flood", "1: more than ten came within ten minutes, and no fewer than five do yet; 0: no flood"),
        Whole("chattering", "alarms raised three times within the last minute"),
        Whole("stale", "alarms true for more than 24 h"),
        Whole("standing", "alarms true now, also what is set aside"),
        Whole("shelved", "alarms shelved now"),
        Whole("out_of_service", "alarms out of service now"),
    ]);

    public static readonly Measurement Answers = new("ccm_answers", ["centre", "priority"],
    [
        Whole("acknowledged", "alarms acknowledged since the sample before, of those that called somebody"),
        Decimal("acknowledge_mean_seconds", "how long they had called, on average"),
        Decimal("acknowledge_max_seconds", "how long the longest had"),
        Whole("attended", "alarms to which somebody came since the sample before"),
        Decimal("attend_mean_seconds", "how long that took from when they were raised, on average"),
        Decimal("attend_max_seconds", "how long the longest took"),
    ]);

    public static readonly Measurement Rules = new("ccm_rules", ["centre", "rule"],
    [
        Whole("raised", "how often an alarm of this rule came true since the server started; a rule that has not has no row"),
    ]);

    public static readonly Measurement Devices = new("ccm_devices", ["centre", "kind"],
    [
        Whole("online", "heard as it should be"),
        Whole("degraded", "heard, with a fault"),
        Whole("late", "overdue"),
        Whole("lost", "given up"),
        Whole("unknown", "not heard yet, or behind a gateway that is gone"),
    ]);

    public static readonly Measurement Device = new("ccm_device", ["centre", "kind", "device"],
    [
        Whole("health", "0: unknown, 1: online, 2: degraded, 3: late, 4: lost"),
        Decimal("silent_seconds", "since it was last heard, when it says so with a change of its health"),
        Whole("view_clear", "cameras, with a change of their view: 1: clear; 0: covered, moved, dark, out of focus or frozen"),
    ]);

    public static readonly Measurement Battery = new("ccm_battery", ["centre", "wristband"],
    [
        Whole("percent", "charge, whenever the wristband says it"),
    ]);

    public static readonly Measurement Door = new("ccm_door", ["centre", "door"],
    [
        Whole("open", "1: open, 0: closed; whenever its controller says something"),
        Whole("locked", "1: locked, 0: unlocked"),
        Whole("forced", "1: forced open, 0: not"),
    ]);

    public static readonly Measurement Count = new("ccm_count", ["centre", "zone", "device"],
    [
        Whole("people", "heads that the camera counts in the zone, whenever it says so"),
    ]);

    public static readonly Measurement Climate = new("ccm_climate", ["centre", "zone"],
    [
        Decimal("temperature", "degrees Celsius, as measured"),
        Decimal("carbon_dioxide", "parts per million, as measured"),
        Decimal("smoke", "1: smoke, as measured"),
        Whole("power", "1: there is light and power, 0: there is none; when it changes"),
    ]);

    public static readonly Measurement Position = new("ccm_position", ["centre", "wristband", "zone"],
    [
        Whole("presence", "0: unknown, 1: present, 2: degraded (the zone's readers are silent), 3: weak, 4: lost; the zone is the last known one unless 1 or 3"),
        Decimal("silent_seconds", "since the wristband itself was last heard"),
    ], IsDetail: true);

    public static readonly Measurement Vitals = new("ccm_vitals", ["centre", "zone"],
    [
        Decimal("heart_rate", "beats a minute of the only person in the room, as measured"),
        Decimal("breathing", "breaths a minute of the only person in the room, as measured; 0: none found"),
        Decimal("motion", "1: gross motion in the room, 0: none; as measured"),
    ], IsDetail: true);

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
        Whole("buffered", "lines on disk that wait for the store"),
        Whole("buffer_bytes", "what they take there, packed"),
        Whole("dropped", "lines dropped, oldest first, because the store was away too long, or because the disk was full; since the server started"),
        Whole("refused", "lines that the store would not have; since the server started"),
        Whole("missed", "signals that came too fast to be written as figures; since the server started"),
    ]);

    public static IReadOnlyList<Measurement> All { get; } =
    [
        Centre, Zone, People, Regime, Alarms, Traffic, Answers, Rules, Devices, Device, Battery, Door, Count, Climate, Position, Vitals, Gateway, Ingest, Rejected, Journal,
        Delay, Notifications, Telemetry,
    ];

    private static readonly FrozenDictionary<string, Measurement> ByName = All.ToFrozenDictionary(measurement => measurement.Name, StringComparer.Ordinal);

    /// <summary>Null when there is none.</summary>
    public static Measurement? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether a line of line protocol is about single people; also when this version does not know what it is about.</summary>
    public static bool IsDetail(string line)
    {
        var end = line.AsSpan().IndexOfAny(',', ' ');
        return Find(end < 0 ? line : line[..end]) is not { IsDetail: false };
    }

    private static Figure Whole(string name, string meaning) => new(name, FigureType.Whole, meaning);

    private static Figure Decimal(string name, string meaning) => new(name, FigureType.Decimal, meaning);
}

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
        OfTraffic(sample),
        .. sample.Traffic is { } traffic ? OfAnswers(sample, traffic) : [],
        .. sample.Gateways.Select(gateway => OfGateway(sample, gateway.Id, gateway.State)),
        OfIngest(sample),
        .. Enum.GetValues<RejectionReason>().Select(reason => Catalogue.Rejected.At(
            sample.At, [sample.Centre, Words.Of(reason)], ("messages", sample.Ingest.Rejected.GetValueOrDefault(reason)))),
        OfDelay(sample, "uplink", sample.FromGateway),
        OfDelay(sample, "journal", sample.ToJournal),
        OfDelay(sample, "screen", sample.ToScreen),
        Catalogue.Notifications.At(sample.At, [sample.Centre],
            ("pending", sample.Notifications.Pending), ("sent", sample.Notifications.Sent), ("failed", sample.Notifications.Failed)),
        Catalogue.Telemetry.At(sample.At, [sample.Centre],
            ("buffered", sample.Buffer.Lines), ("buffer_bytes", sample.Buffer.Bytes), ("dropped", sample.Buffer.Dropped), ("refused", sample.Buffer.Refused),
            ("missed", sample.Missed)),
    ];

    /// <summary>One number to sort centres by: a P1 that waits outweighs every P2. More than 99 of one priority count as 99.</summary>
    public static long Urgency(CentreGauges? gauges) => gauges is null
        ? SilentUrgency
        : Enum.GetValues<AlarmPriority>().Order().Aggregate(0L, (digits, priority) => digits * 100 + Math.Min(99, Waiting(gauges, priority) ?? 0));

    private static Point OfCentre(Sample sample) => Catalogue.Centre.At(sample.At, [sample.Centre],
        [
            ("answers", sample.Gauges is null ? 0 : 1),
            ("urgency", Urgency(sample.Gauges)),
            .. Enum.GetValues<AlarmPriority>().Select(priority => ($"waiting_p{(int)priority}", (double?)Waiting(sample.Gauges, priority))),
            ("people_held", sample.Gauges?.People.Held),
            ("people_placed", sample.Gauges?.People.Placed),
            ("people_unplaced", sample.Gauges?.People.Held - sample.Gauges?.People.Placed),
            ("officers_on_floor", sample.Gauges?.OfficersOnFloor),
        ]);

    private static int? Waiting(CentreGauges? gauges, AlarmPriority priority) => gauges?.Alarms.Single(alarm => alarm.Priority == priority)
        .Counts.Where(count => AlarmStateTable.AwaitsAcknowledgement(count.Key)).Sum(count => count.Value);

    private static IEnumerable<Point> OfGauges(Sample sample, CentreGauges gauges) =>
    [
        OfPeople(sample, gauges.People),
        .. gauges.People.ByRegime.Select(regime => Catalogue.Regime.At(sample.At, [sample.Centre, regime.Key], ("people_held", regime.Value))),
        .. gauges.Zones.Select(zone => Catalogue.Zone.At(sample.At, [sample.Centre, zone.Zone],
            ("people_placed", zone.Placed), ("people_unplaced", zone.Unplaced), ("officers", zone.Officers))),
        .. gauges.Alarms.Select(alarm => Catalogue.Alarms.At(sample.At, [sample.Centre, Words.Of(alarm.Priority)],
            [
                .. Enum.GetValues<AlarmState>().Where(state => state != AlarmState.Normal)
                    .Select(state => (Words.Of(state), (double?)alarm.Counts.GetValueOrDefault(state))),
                ("oldest_wait_seconds", alarm.OldestWaitSeconds),
            ])),
        .. OfDevices(sample, gauges.Devices),
        Catalogue.Journal.At(sample.At, [sample.Centre], ("sequence", gauges.Journal.Sequence), ("bytes", gauges.Journal.Bytes)),
    ];

    private static Point OfPeople(Sample sample, PeopleGauge people) => Catalogue.People.At(sample.At, [sample.Centre],
        ("waiting", people.Waiting),
        ("in_interview", people.InInterview),
        ("without_wristband", people.WithoutWristband),
        ("longest_held_seconds", people.LongestHeldSeconds),
        ("longest_waiting_seconds", people.LongestWaitingSeconds),
        ("longest_unseen_seconds", people.LongestUnseenSeconds));

    private static IEnumerable<Point> OfDevices(Sample sample, IReadOnlyList<DeviceGauge> devices)
    {
        var kinds = devices.ToLookup(device => device.Kind, device => device.Health);
        return
        [
            .. Enum.GetValues<DeviceKind>().Select(kind => Catalogue.Devices.At(sample.At, [sample.Centre, Words.Of(kind)],
                Enum.GetValues<HealthState>().Select(health => (Words.Of(health), (double?)kinds[kind].Count(one => one == health))))),
            .. devices.Select(device => Catalogue.Device.At(
                sample.At, [sample.Centre, Words.Of(device.Kind), device.Device], ("health", Words.NumberOf(device.Health)))),
        ];
    }

    private static Point OfTraffic(Sample sample) => Catalogue.Traffic.At(sample.At, [sample.Centre],
        ("last_ten_minutes", sample.Traffic?.Now.LastTenMinutes),
        ("flood", sample.Traffic is { } traffic ? traffic.Now.FloodSince is null ? 0 : 1 : null),
        ("chattering", sample.Traffic?.Now.Chattering.Count),
        ("stale", sample.Traffic?.Now.Stale.Count),
        ("standing", sample.Gauges?.Standing.Standing),
        ("shelved", sample.Gauges?.Standing.Shelved),
        ("out_of_service", sample.Gauges?.Standing.OutOfService));

    private static IEnumerable<Point> OfAnswers(Sample sample, TrafficFigures traffic) =>
    [
        .. Enum.GetValues<AlarmPriority>().Select(priority => OfAnswers(
            sample, priority, traffic.Of(WaitKind.Acknowledge, priority), traffic.Of(WaitKind.Attend, priority))),
        .. traffic.RaisedByRule.Select(rule => Catalogue.Rules.At(sample.At, [sample.Centre, rule.Key], ("raised", rule.Value))),
    ];

    private static Point OfAnswers(Sample sample, AlarmPriority priority, AnswerFigures acknowledged, AnswerFigures attended) => Catalogue.Answers.At(
        sample.At, [sample.Centre, Words.Of(priority)],
        ("acknowledged", acknowledged.Count),
        ("acknowledge_mean_seconds", acknowledged.MeanSeconds),
        ("acknowledge_max_seconds", acknowledged.MaxSeconds),
        ("attended", attended.Count),
        ("attend_mean_seconds", attended.MeanSeconds),
        ("attend_max_seconds", attended.MaxSeconds));

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
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using GatewayHeartbeat = CaseCenterMonitor.Protocol.Canonical.GatewayHeartbeat;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>The small centre after a story, in numbers.</summary>
internal static class Observed
{
    public static readonly JournalFigures Journal = new(Sequence: 12, Bytes: 4096, Duplicates: 3, Gaps: 2);

    /// <summary>Two people and two officers; one person has no known place, a forced door waits and another alarm is acknowledged.</summary>
    public const string BusyHour = """
        09:00:00 CR-1 booked in arrived 09:00:00 general
        09:00:01 CR-1 wears wb-1
        09:00:02 CR-2 booked in arrived 09:00:00 general
        09:00:03 CR-2 wears wb-2
        09:00:04 wb-1 in Interview-1
        09:00:05 19 in Interview-1
        09:00:06 21 in Desk
        09:00:07 wb-2 in Waiting-1
        09:00:08 wb-2 lost
        09:00:09 reader R-int online
        09:00:10 reader R-wait lost
        09:00:11 camera C-int late
        09:00:12 door D-out forced
        09:00:13 door D-wait forced
        09:00:14 21 acknowledges DOR-1/D-wait
        """;

    public static CentreGauges Gauges(string story, string now)
    {
        var engine = new Engine(SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        var sequence = 0L;
        foreach (var line in story.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (signal, heardAt) = StoryLine.Read(line);
            engine.Step(new Arrival(++sequence, heardAt, heardAt, signal), changes);
        }

        return CentreGauges.Of(engine, Journal, SmallCentre.At(now));
    }

    /// <summary>A sample in which everything is known.</summary>
    public static Sample Sample(CentreGauges? gauges) => new(
        SmallCentre.At("09:01:00"),
        "small",
        gauges,
        new TrafficFigures(
            new TrafficNow(SmallCentre.At("09:01:00"), SmallCentre.At("09:00:30"), 12, [Forced], [new AlarmSince(Forced, SmallCentre.At("09:00:00") - Duration.FromDays(2))]),
            [
                new Answered(WaitKind.Acknowledge, AlarmPriority.Critical, Duration.FromSeconds(10)),
                new Answered(WaitKind.Acknowledge, AlarmPriority.Critical, Duration.FromSeconds(50)),
                new Answered(WaitKind.Attend, AlarmPriority.Critical, Duration.FromSeconds(70)),
            ],
            new Dictionary<string, long> { ["DOR-1"] = 3 }),
        new IngestFigures(40, new Dictionary<RejectionReason, long> { [RejectionReason.UnknownSubject] = 2, [RejectionReason.UnreadableEvent] = 5 }, 1),
        [("GW", Gateway(told: true)), ("GW-2", null)],
        new DelayFigures(9, 20.5, 40, 50.25),
        new DelayFigures(9, 1.5, 4, 5.25),
        new DelayFigures(7, 2.5, 6, 7.25),
        new OutboxFigures(1, 2, 3, "mail of 21 refused"),
        new BufferFigures(4, 700, 5, 6),
        Missed: 8);

    /// <summary>Every kind of signal that is told as figures, and one of each kind of command, which is not.</summary>
    public static IEnumerable<Point> Told() => Signals().Select(new SignalPoints("small", SmallCentre.Centre).Of).OfType<Point>();

    public static IReadOnlyList<Signal> Signals()
    {
        var (at, heard, period) = (SmallCentre.At("09:00:30.250"), SmallCentre.At("09:00:28"), Duration.FromMinutes(1));
        var (band, zone, officer) = (new WristbandId("wb-1"), new ZoneId("Interview-1"), new OfficerNumber("21"));
        return
        [
            new Signal.WristbandLocated(at, band, zone, WristbandPresence.Present, heard),
            new Signal.BatteryReported(at, band, 87),
            new Signal.ZoneCounted(at, new DeviceId("C-int"), zone, 2),
            new Signal.DoorChanged(at, new DoorId("D-out"), DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.ForcedOpen),
            new Signal.DeviceHealthChanged(at, new DeviceId("R-int"), HealthState.Late, heard),
            new Signal.CameraViewChanged(at, new DeviceId("C-int"), ViewState.Covered),
            .. Enum.GetValues<Quantity>().Select(quantity => new Signal.Measured(at, zone, quantity, 20.5 + (int)quantity, period)),
            new Signal.PowerChanged(at, zone, On: false),
            new Signal.BookedIn(at, officer, new RecordId("CR-1"), Sex.Male, AgeGroup.Adult, "criminal", ObservationLevel.General, at),
            new Signal.WristbandAssigned(at, officer, new RecordId("CR-1"), band),
            new Signal.WelfareChecked(at, officer, new RecordId("CR-1"), true, true, CheckResponse.Talks, "a note"),
        ];
    }

    private static AlarmKey Forced => new("DOR-1", new Subject(SubjectKind.Door, "D-out"));

    public static GatewayState Gateway(bool told) => new(
        told, "boot-1", "1.0", SmallCentre.At("09:00:58"), SmallCentre.At("09:00:00"),
        new GatewayHeartbeat("boot-1", SmallCentre.At("09:00:57.750").ToDateTimeOffset(), 412, 11, 1.5, 100, 6, 7), SmallCentre.At("09:00:58"));
}

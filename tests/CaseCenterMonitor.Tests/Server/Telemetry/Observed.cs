using CaseCenterMonitor.Core;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;

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
        new IngestFigures(40, new Dictionary<RejectionReason, long> { [RejectionReason.UnknownSubject] = 2, [RejectionReason.UnreadableEvent] = 5 }, 1),
        [("GW", Gateway(told: true)), ("GW-2", null)],
        new DelayFigures(9, 1.5, 4, 5.25),
        new DelayFigures(7, 2.5, 6, 7.25),
        new OutboxFigures(1, 2, 3, "mail of 21 refused"),
        new BufferFigures(4, 5, 6));

    public static GatewayState Gateway(bool told) => new(
        told, "boot-1", "1.0", SmallCentre.At("09:00:58"), SmallCentre.At("09:00:00"),
        new GatewayHeartbeat("boot-1", SmallCentre.At("09:00:57.750").ToDateTimeOffset(), 412, 11, 1.5, 100, 6, 7), SmallCentre.At("09:00:58"));
}

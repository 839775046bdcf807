using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Protocol.Dialects.Uhppoted;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class UhppotedDialectTests
{
    private const string Live = "uhppoted/gateway/events/live";
    private const string Feed = "uhppoted/gateway/events";
    private const string Replies = "uhppoted/gateway/replies";

    [Theory]
    [InlineData(23, DoorPhysical.Open, DoorAlarm.Normal)]
    [InlineData(24, DoorPhysical.Closed, DoorAlarm.Normal)]
    [InlineData(25, DoorPhysical.Open, DoorAlarm.Normal)]
    [InlineData(37, DoorPhysical.Open, DoorAlarm.OpenTooLong)]
    [InlineData(38, DoorPhysical.Open, DoorAlarm.ForcedOpen)]
    public void The_reason_says_what_became_of_the_door(int reason, DoorPhysical physical, DoorAlarm alarm)
    {
        var door = Assert.IsType<DeviceReport.Door>(Say.One(Live, Event(reason)));
        Assert.Equal(("201020304/2", physical, alarm), (door.Address, door.Physical, door.Alarm));
    }

    [Theory]
    [InlineData(1, true, AccessResult.Granted, AccessMeans.Card)]
    [InlineData(0, true, AccessResult.Granted, AccessMeans.Card)]
    [InlineData(1, false, AccessResult.Denied, AccessMeans.Card)]
    [InlineData(6, false, AccessResult.Denied, AccessMeans.Card)]
    [InlineData(18, false, AccessResult.Denied, AccessMeans.Card)]
    [InlineData(20, true, AccessResult.Granted, AccessMeans.Button)]
    [InlineData(32, false, AccessResult.Denied, AccessMeans.Button)]
    [InlineData(44, true, AccessResult.Granted, AccessMeans.Remote)]
    public void Somebody_asks_a_door_to_open(int reason, bool granted, AccessResult result, AccessMeans means)
    {
        var access = Assert.IsType<DeviceReport.Access>(Say.One(Live, Event(reason, granted)));
        Assert.Equal((result, means), (access.Result, access.Means));
        Assert.DoesNotContain("7654321", access.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_feeds_tell_the_same_event_under_the_same_number()
    {
        Assert.Equal("201020304:71", Say.One(Live, Event(23)).Counter);
        Assert.Equal(Say.One(Live, Event(23)), Say.One(Feed, Event(23)));
    }

    [Theory]
    [InlineData("2026-11-23 01:24:41 PDT", "2026-11-23T08:24:41Z", false)]
    [InlineData("2026-11-23 10:24:41 CET", "2026-11-23T09:24:41Z", false)]
    [InlineData("2026-11-23 17:24:41 +08", "2026-11-23T09:24:41Z", false)]
    [InlineData("2026-11-23 05:54:41 -0330", "2026-11-23T09:24:41Z", false)]
    [InlineData("2026-11-23 17:24:41 CST", "2026-11-23T09:24:41Z", true)]
    [InlineData("2026-11-23 17:24:41", "2026-11-23T09:24:41Z", true)]
    public void A_zone_with_one_meaning_is_read_and_any_other_is_the_sites(string timestamp, string utc, bool isAssumed)
    {
        var time = Say.One(Live, Event(23, timestamp: timestamp)).Time!.Value;
        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), time.Value);
        Assert.Equal(isAssumed, time.IsAssumedLocal);
    }

    [Theory]
    [InlineData("Tue Oct ")]
    [InlineData("23/11/2026 09:24:41")]
    [InlineData("0001-01-01 00:00:00 UTC")]
    [InlineData("")]
    public void A_time_that_cannot_be_read_is_out_of_every_window(string timestamp) =>
        Assert.Equal(DeviceTime.Unreadable, Say.One(Live, Event(23, timestamp: timestamp)).Time);

    [Fact]
    public void The_emergency_input_is_a_call_for_help() =>
        Assert.Equal(DistressKind.PanicButton, Assert.IsType<DeviceReport.Distress>(Say.One(Live, Event(43))).Kind);

    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(42)]
    public void Other_alarms_of_the_controller_make_the_door_uncertain(int reason) => Assert.IsType<DeviceReport.Degraded>(Say.One(Live, Event(reason)));

    [Fact]
    public void A_controller_that_lost_power_restarts_its_four_doors()
    {
        var all = Say.All(Live, Event(28, door: 0));
        Assert.Equal(["201020304/1", "201020304/2", "201020304/3", "201020304/4"], all.Select(report => Assert.IsType<DeviceReport.Restarted>(report).Address));
    }

    [Fact]
    public void An_event_that_was_asked_for_is_the_past()
    {
        var one = Assert.IsType<DeviceReport.Door>(Say.One(Replies, Reply("get-event", $$"""{"device-id":201020304,"event":{{Row(24)}}}""")));
        Assert.Equal(("201020304:71", true), (one.Counter, one.Time!.Value.IsBackfilled));
        var both = Say.All(Replies, Reply("get-events", $$"""{"device-id":201020304,"events":[{{Row(24)}},{"event-id":72},{{Row(23)}}]}"""));
        Assert.Collection(both, row => Assert.IsType<DeviceReport.Door>(row), row => Assert.IsType<DeviceReport.Refused>(row), row => Assert.IsType<DeviceReport.Door>(row));
    }

    [Fact]
    public void The_event_in_a_status_is_the_last_one_again_and_nothing_that_happened_now()
    {
        var all = Say.All(Replies, Status("""{"1":true,"2":false,"3":false,"4":false}"""));
        Assert.Equal(4, all.Count);
        Assert.All(all, report => Assert.Null(Assert.IsType<DeviceReport.Alive>(report).Counter));
        Assert.All(all, report => Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 24, 41, TimeSpan.Zero), report.Time!.Value.Value));
    }

    [Theory]
    [InlineData(true, DoorPhysical.Open, DoorPhysical.Closed)]
    [InlineData(false, DoorPhysical.Closed, DoorPhysical.Open)]
    public void What_true_means_is_set_for_each_controller_and_what_is_missing_is_unknown(bool openWhen, DoorPhysical first, DoorPhysical second)
    {
        var dialect = new UhppotedDialect("uhppoted/gateway", Say.Zone, new Dictionary<string, bool> { ["201020304"] = openWhen });
        var doors = dialect.Decode(Say.Message(Replies, Status("""{"1":true,"2":"false","3":null}"""))).Cast<DeviceReport.Door>().ToList();
        Assert.Equal([first, second, DoorPhysical.Unknown, DoorPhysical.Unknown], doors.Select(door => door.Physical!.Value));
        Assert.All(doors, door => Assert.Null(door.Alarm));
    }

    [Theory]
    [InlineData("""{"message":{"event":{"device-id":201020304,"door-id":2}}}""")]
    [InlineData("""{"message":{"event":{"device-id":0,"event-id":71,"door-id":2,"event-type":2,"event-reason":23}}}""")]
    [InlineData("""{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":5,"event-type":2,"event-reason":23}}}""")]
    [InlineData("""{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":2,"event-type":2,"event-reason":99}}}""")]
    [InlineData("""{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":2,"event-type":1,"event-reason":1}}}""")]
    [InlineData("""{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":2,"event-type":1,"event-reason":6,"access-granted":true}}}""")]
    [InlineData("""{"message":{"signature":"x","key":"y"},"hmac":"z"}""")]
    [InlineData("""{"message":7}""")]
    [InlineData("{}")]
    [InlineData("[")]
    public void What_cannot_be_read_is_refused_and_keeps_no_sample(string payload)
    {
        Assert.True(Say.Refused(Live, payload).IsPersonal);
    }

    [Theory]
    [InlineData(Live, "")]
    [InlineData(Replies, "")]
    [InlineData(Live, """{"message":{"event":{"device-id":201020304,"event-id":71,"door-id":0,"event-type":255,"event-reason":0}}}""")]
    [InlineData(Replies, """{"message":{"reply":{"method":"get-card","response":{"card":{"card-number":7654321}}}}}""")]
    [InlineData("uhppoted/gateway/requests/device/door/lock:open", """{"message":{"request":{"card-number":7654321}}}""")]
    public void A_deleted_topic_a_request_and_an_overwritten_event_say_nothing(string topic, string payload)
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One(topic, payload));
    }

    private static string Event(int reason, bool granted = true, string timestamp = "2026-11-23 17:24:41 +08", int door = 2) =>
        $$$"""{"message":{"event":{{{Row(reason, granted, timestamp, door)}}}},"hmac":"00"}""";

    private static string Row(int reason, bool granted = true, string timestamp = "2026-11-23 17:24:41 +08", int door = 2) =>
        $$"""
        {"device-id":201020304,"event-id":71,"event-type":2,"event-reason":{{reason}},"access-granted":{{(granted ? "true" : "false")}},
         "door-id":{{door}},"direction":1,"card-number":7654321,"timestamp":"{{timestamp}}"}
        """;

    private static string Reply(string method, string response) =>
        $$$$"""{"message":{"reply":{"server-id":"uhppoted","method":"{{{{method}}}}","response":{{{{response}}}}}}}""";

    private static string Status(string states) => Reply(
        "get-status",
        $$$"""{"device-id":201020304,"status":{"door-states":{{{states}}},"event":{"device-id":0,"event-id":71,"door-id":1,"event-type":2,"event-reason":38,"access-granted":true,"card-number":7654321,"timestamp":"2025-10-01 09:00:00 +08"},"system-datetime":"2026-11-23 17:24:41 +08"}}""");
}

using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Floors;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 4: the same number from the same source is the same thing said again.</summary>
public sealed class Rule4DuplicatesByTheSourcesOwnCounterTests
{
    [Theory]
    [InlineData("uhppoted event-id", "uhppoted/gateway/events", """{"message":{"event":{"device-id":7,"event-id":71,"door-id":2,"event-type":2,"event-reason":23,"timestamp":"2026-11-23 17:24:41 +08"}}}""")]
    [InlineData("BTHome pid", "home/gw/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":-60,"open":true,"packet":7}""")]
    [InlineData("BLU pid", "shelly-x/events/rpc", """{"method":"NotifyEvent","params":{"events":[{"component":"script:1","event":"shelly-blu","data":{"pid":12,"window":1,"address":"02:aa:bb:cc:00:01"}}]}}""")]
    public void The_source_s_number_comes_with_the_report(string number, string topic, string payload) =>
        Assert.True(Say.All(topic, payload).Any(report => report.Counter is not null), $"no {number}");

    [Fact]
    public void Both_feeds_of_a_controller_tell_one_event()
    {
        const string Event = """{"message":{"event":{"device-id":7,"event-id":71,"door-id":2,"event-type":2,"event-reason":23,"timestamp":"2026-11-23 17:24:41 +08"}}}""";
        Assert.Equal(
            Say.All("uhppoted/gateway/events", Event).Select(report => (report.Address, report.Counter)),
            Say.All("uhppoted/gateway/events/live", Event).Select(report => (report.Address, report.Counter)));
    }

    [Fact]
    public void The_same_number_is_told_once_a_wrapped_one_anew_and_another_device_may_have_the_same()
    {
        var floor = new SpokenFloor(Tests.Gateway.SmallCentre.Site);
        Assert.Single(floor.Says(Battery("node-a", "255", 40)));
        Assert.Empty(floor.Says(Battery("node-b", "254", 40)));
        Assert.Empty(floor.Says(Battery("node-a", "255", 30)));
        Assert.Single(floor.Says(Battery("node-a", "0", 30)));
        for (var counter = 1; counter <= 200; counter++)
        {
            floor.Says(Battery("node-a", $"{counter}", 30));
        }

        Assert.Single(floor.Says(Battery("node-a", "255", 20)));
    }

    [Fact]
    public void Without_a_number_the_same_content_is_told_once()
    {
        var story = new FloorStory();
        story.Says("esp-rfid/d-card/send", FloorStory.Door("Door Open")).Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        Assert.Equal(["door/d-card Open Normal"], story.Told());
    }

    private static DeviceReport.TagState Battery(string reader, string counter, int percent) => new(reader, "band-1", BatteryPercent: percent) { Counter = counter };
}

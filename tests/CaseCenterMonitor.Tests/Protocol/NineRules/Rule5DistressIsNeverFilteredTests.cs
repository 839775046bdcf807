using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Floors;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 5: a second call adds to the first, and one that may be false is annotated and not dropped.</summary>
public sealed class Rule5DistressIsNeverFilteredTests
{
    [Fact]
    public void The_same_press_with_the_same_number_is_told_every_time()
    {
        var floor = new SpokenFloor(Tests.Gateway.SmallCentre.Site);
        var press = new DeviceReport.Distress("node-a", "band-1", DistressKind.PanicButton) { Counter = "9" };
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Single(floor.Says(press)));
    }

    [Fact]
    public void A_forced_door_is_told_every_time()
    {
        var story = new FloorStory();
        story.Says("esp-rfid/d-card/send", FloorStory.Forced).Says("esp-rfid/d-card/send", FloorStory.Forced).Says("esp-rfid/d-card/send", FloorStory.Forced);
        Assert.Equal(3, story.Told().Count);
    }

    [Theory]
    [InlineData("zigbee2mqtt/sos", """{"action":"emergency","battery":0}""", "battery 0")]
    [InlineData("shelly-x/events/rpc", """{"method":"NotifyEvent","params":{"events":[{"component":"script:1","event":"shelly-blu","data":{"pid":1,"button":1,"battery":0,"address":"02:aa:bb:cc:00:01"}}]}}""", "battery")]
    public void A_press_of_an_empty_battery_is_a_call_and_says_so(string topic, string payload, string doubt) =>
        Assert.Contains(doubt, Assert.Single(Say.All(topic, payload).OfType<DeviceReport.Distress>()).Evidence, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("""{"action":"emergency"}""", 1)]
    [InlineData("""{"action":""}""", 0)]
    [InlineData("""{"action":null}""", 0)]
    public void Letting_go_is_no_second_call(string payload, int calls) =>
        Assert.Equal(calls, Say.All("zigbee2mqtt/sos", payload).OfType<DeviceReport.Distress>().Count());

    [Fact]
    public void The_same_press_as_plain_text_only_adds_to_it() => Assert.IsType<DeviceReport.Distress>(Say.One("zigbee2mqtt/sos/action", "emergency"));
}

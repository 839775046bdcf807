using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Tests.Gateway.Floors;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 3: what the broker kept seeds a state of unknown age, raises nothing and clears nothing; a deleted topic is an unknown state and no error.</summary>
public sealed class Rule3RetainedIsStateNotEventTests
{
    private const string Contact = "zigbee2mqtt/front door";
    private readonly FloorStory _story = new();

    [Theory]
    [InlineData("esp-rfid/d-card/io/tamper", "ON")]
    [InlineData("esp-rfid/d-card/send", """{"type":"WARN","src":"tamper","desc":"Door was tampered!","data":"","cmd":"event"}""")]
    [InlineData("zigbee2mqtt/bell b", """{"action":"emergency"}""")]
    [InlineData("espresense/devices/band-1-open/node-a", """{"distance":1}""")]
    [InlineData("frigate/cam-a/person", "3")]
    [InlineData("esp-rfid/d-card/send", """{"type":"access","isKnown":"true","access":"Always","username":"x","uid":"0a1b"}""")]
    public void What_was_kept_raises_nothing(string topic, string payload)
    {
        _story.Says(topic, payload, retained: true);
        Assert.DoesNotContain(_story.Findings.Found, found => found.Data.IsDistress || found.Clock != ClockGrade.Retained);
    }

    [Fact]
    public void What_was_kept_clears_nothing()
    {
        _story.Says("esp-rfid/d-card/send", FloorStory.Forced).Told();
        _story.Says("esp-rfid/d-card/io/door", "OFF", retained: true).Says("esp-rfid/d-card/io/tamper", "OFF", retained: true);
        Assert.Empty(_story.Told());
    }

    [Fact]
    public void A_door_that_was_kept_open_is_open_with_an_unknown_age_and_its_time_starts_with_the_first_live_word()
    {
        _story.Says(Contact, """{"contact":false}""", retained: true);
        Assert.Equal(ClockGrade.Retained, Assert.Single(_story.Findings.Found).Clock);
        Assert.Equal(["door/d-contact Open Unknown"], _story.Told());
        _story.Second = 5;
        _story.Says(Contact, """{"contact":true}""");
        var live = Assert.Single(_story.Findings.Found, found => found.Data is CanonicalEvent.DoorState);
        Assert.Equal((FloorStory.Start.AddSeconds(5), ClockGrade.Gateway), (live.Time, live.Clock));
        Assert.Equal(["door/d-contact Closed Unknown"], _story.Told());
    }

    [Theory]
    [InlineData("zigbee2mqtt/front door")]
    [InlineData("esp-rfid/d-card/io/door")]
    [InlineData("frigate/cam-a/person")]
    [InlineData("espresense/devices/band-1/node-a")]
    [InlineData("espresense/rooms/node-a/status")]
    public void A_deleted_topic_is_no_error_and_no_closed_door(string topic)
    {
        _story.Says(topic, "").Says(topic, "", retained: true);
        Assert.DoesNotContain(_story.Findings.Found, found => found.Data is CanonicalEvent.DoorState { Physical: DoorPhysical.Closed } or CanonicalEvent.ZoneOccupancy { Count: 0 });
    }

    [Fact]
    public void Online_that_was_kept_is_no_life()
    {
        _story.Says("espresense/rooms/node-a/status", "online", retained: true).Until(80);
        Assert.Contains("reader/r-a Lost", _story.ToldOfHealth());
    }
}

using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

public sealed class DoorStoryTests
{
    private const string Card = "esp-rfid/d-card/send";
    private const string Contact = "zigbee2mqtt/front door";

    private readonly FloorStory _story = new();

    [Fact]
    public void A_door_is_told_on_change_only()
    {
        _story.Says(Card, FloorStory.Door("Door Closed")).Says(Card, FloorStory.Door("Door Closed")).Says(Card, FloorStory.Door("Door Open"));
        Assert.Equal(["door/d-card Closed Normal", "door/d-card Open Normal"], _story.Told());
    }

    [Fact]
    public void A_forced_door_stays_forced_until_it_is_closed()
    {
        _story.Says(Card, FloorStory.Door("Door Open")).Says(Card, FloorStory.Forced).Says(Card, FloorStory.Door("Door Open"))
            .Says(Card, FloorStory.Door("Door wasn't closed within max open time!", "tamper", "WARN")).Says(Card, FloorStory.Door("Door Closed"));
        Assert.Equal(["door/d-card Open Normal", "door/d-card Open ForcedOpen", "door/d-card Closed Normal"], _story.Told());
    }

    [Fact]
    public void A_forced_door_said_again_is_passed_on_again()
    {
        _story.Says(Card, FloorStory.Forced).Says(Card, FloorStory.Forced);
        Assert.Equal(["door/d-card Open ForcedOpen", "door/d-card Open ForcedOpen"], _story.Told());
    }

    [Fact]
    public void After_a_restart_of_its_controller_a_door_is_unknown_but_a_forced_one_stays_forced()
    {
        _story.Says(Card, FloorStory.Door("Door Closed")).Says(Card, """{"type":"boot","uptime":"0"}""");
        Assert.Equal(["door/d-card Closed Normal", "door/d-card Unknown Unknown"], _story.Told());
        _story.Says(Card, FloorStory.Forced).Says(Card, """{"type":"boot","uptime":"0"}""");
        Assert.Equal(["door/d-card Open ForcedOpen"], _story.Told());
    }

    [Fact]
    public void A_controller_that_loses_messages_makes_its_door_unknown()
    {
        _story.Says(Card, FloorStory.Door("Door Closed")).Says(Card, FloorStory.Door("Dropping MQTT message, out of memory", "mqtt", "ERRO"));
        Assert.Equal(["door/d-card Closed Normal", "door/d-card Unknown Unknown"], _story.Told());
    }

    [Fact]
    public void A_retained_state_seeds_a_door_without_alarm_and_a_live_one_replaces_it()
    {
        _story.Says("esp-rfid/d-card/io/tamper", "ON", retained: true).Says("esp-rfid/d-card/io/door", "OFF", retained: true);
        Assert.Equal(ClockGrade.Retained, Assert.Single(_story.Findings.Found).Clock);
        Assert.Equal(["door/d-card Open Unknown"], _story.Told(health: true));
        _story.Says("esp-rfid/d-card/io/door", "ON");
        Assert.Equal(["door/d-card Open Normal"], _story.Told());
    }

    [Fact]
    public void An_unknown_card_told_twice_is_one_refusal_and_the_next_one_is_another()
    {
        const string Access = """{"type":"access","isKnown":"false","access":"Denied","username":"Unknown","uid":"0a1b"}""";
        _story.Says(Card, Access).Says(Card, FloorStory.Door("Unknown rfid tag is scanned", "rfid", "WARN"));
        Assert.Equal(["door/d-card Denied Card"], _story.Told());
        _story.Second = 2;
        _story.Says(Card, Access);
        Assert.Equal(["door/d-card Denied Card"], _story.Told());
    }

    [Fact]
    public void A_contact_that_is_false_is_an_open_door_and_a_null_one_unknown()
    {
        _story.Says(Contact, """{"contact":false}""").Says(Contact, """{"contact":true}""").Says(Contact, """{"contact":null}""");
        Assert.Equal(["door/d-contact Open Unknown", "door/d-contact Closed Unknown", "door/d-contact Unknown Unknown"], _story.Told());
    }

    [Fact]
    public void Device_time_counts_and_the_time_of_day_follows_the_clock_of_the_machine()
    {
        _story.WallOffset = TimeSpan.FromHours(1);
        var wall = FloorStory.Start.AddHours(1);
        _story.Says(Card, $$"""{"type":"INFO","src":"door","desc":"Door Open","time":{{wall.AddSeconds(-3).ToUnixTimeSeconds()}}}""");
        var found = _story.Findings.Found[^1];

        // Its clock counts whole seconds: the end of the second it names counts.
        Assert.Equal((wall.AddSeconds(-2), wall, ClockGrade.Device, "esp-rfid/1"), (found.Time, found.ReceivedTime, found.Clock, found.Dialect));
    }

    [Theory]
    [InlineData("esp-rfid/d-nobody/send", "Unknown device")]
    [InlineData("esp-rfid/d-other/send", "Unknown device")]
    [InlineData("some/thing/else", "No dialect")]
    public void What_this_gateway_does_not_know_goes_to_quarantine(string topic, string reason)
    {
        _story.Says(topic, FloorStory.Door("Door Open"));
        var entry = Assert.Single(_story.Findings.Quarantined);
        Assert.StartsWith(reason, entry.Reason, StringComparison.Ordinal);
        Assert.Empty(_story.Findings.Found);
    }

    [Fact]
    public void A_refused_message_keeps_a_sample_unless_it_may_name_somebody()
    {
        _story.Says(Card, "door open\u0000?").Says(Card, """{"type":"access","uid":"0a1b","username":"somebody" """);
        Assert.Equal(["door open ?", "(withheld: it may name a person or a card)"], _story.Findings.Quarantined.Select(entry => entry.Sample));
        Assert.All(_story.Findings.Quarantined, entry => Assert.Equal("d-card", entry.Device));
    }

    [Fact]
    public void The_topic_in_quarantine_is_short_enough_to_be_passed_on()
    {
        _story.Says(new string('x', 60_000), new string('y', 300_000));
        var entry = Assert.Single(_story.Findings.Quarantined);
        Assert.Equal(300_000, entry.PayloadBytes);
        Assert.Equal(entry, StatusJson.ReadQuarantine(StatusJson.Write(entry)).Value);
    }
}

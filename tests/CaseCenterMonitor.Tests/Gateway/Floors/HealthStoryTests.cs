using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

public sealed class HealthStoryTests
{
    private const string Card = "esp-rfid/d-card/send";
    private const string Heartbeat = """{"type":"heartbeat","uptime":7}""";

    private readonly FloorStory _story = new();

    [Fact]
    public void A_device_is_late_after_two_and_a_half_of_its_intervals_and_lost_after_five()
    {
        _story.Says(Card, Heartbeat);
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
        _story.Until(74.75);
        Assert.DoesNotContain("door/d-card Late", _story.ToldOfHealth());
        _story.Until(75);
        Assert.Contains("door/d-card Late", _story.ToldOfHealth());
        _story.Until(149.75);
        Assert.DoesNotContain("door/d-card Lost", _story.ToldOfHealth());
        _story.Until(150);
        Assert.Contains("door/d-card Lost", _story.ToldOfHealth());
        _story.Says(Card, Heartbeat);
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
    }

    [Fact]
    public void Nothing_is_said_of_a_device_never_heard_until_its_limit_has_passed()
    {
        _story.Until(74.75);
        Assert.Empty(_story.ToldOfHealth());
        _story.Until(75);
        Assert.Equal(["reader/r-a Lost", "reader/r-b Lost"], _story.ToldOfHealth());
    }

    [Fact]
    public void A_fresh_heartbeat_beats_a_last_will()
    {
        _story.Says(Card, Heartbeat).Says("esp-rfid/d-card/avty", "offline").Says(Card, Heartbeat);
        Assert.Equal(["door/d-card Online", "door/d-card Lost", "door/d-card Online"], _story.ToldOfHealth());
    }

    [Theory]
    [InlineData("online")]
    [InlineData("offline")]
    public void A_retained_availability_says_nothing_by_itself(string word)
    {
        _story.Says("espresense/rooms/node-a/status", word, retained: true).Until(1);
        Assert.Empty(_story.ToldOfHealth());
    }

    [Fact]
    public void A_malformed_message_degrades_its_device_for_a_while_without_flicker()
    {
        _story.Says(Card, Heartbeat).Says(Card, "{").Says(Card, Heartbeat).Says(Card, "{");
        Assert.Equal(["door/d-card Online", "door/d-card Degraded"], _story.ToldOfHealth());
        _story.Until(20).Says(Card, Heartbeat).Until(29.75);
        Assert.Empty(_story.ToldOfHealth());
        _story.Until(30);
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
    }

    [Fact]
    public void A_reconnected_controller_is_degraded_only_if_it_does_not_repeat_its_state()
    {
        var connected = FloorStory.Door("Connected to MQTT Server", "mqtt");
        _story.Says(Card, FloorStory.Door("Door Closed")).Says(Card, connected).Says(Card, FloorStory.Door("Door Closed")).Until(11);
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
        _story.Says(Card, connected).Until(20.75);
        Assert.Empty(_story.ToldOfHealth());
        _story.Until(21);
        Assert.Equal(["door/d-card Degraded"], _story.ToldOfHealth());
        _story.Says(Card, FloorStory.Door("Door Closed"));
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
    }

    [Fact]
    public void A_count_is_unknown_from_the_moment_its_camera_is_late_and_never_zero()
    {
        _story.Says("frigate/cam-a/person", "2").Says("frigate/cam-a/person", "2").Until(150);
        Assert.Equal(["camera/c-a z-a counts 2", "camera/c-a z-a counts unknown"], _story.Told());
        _story.Says("frigate/events", """{"type":"update","after":{"camera":"cam-a"}}""");
        Assert.Equal(["camera/c-a Online"], _story.Told(health: true));
        _story.Says("frigate/cam-a/person", "2");
        Assert.Equal(["camera/c-a z-a counts 2"], _story.Told());
    }

    [Theory]
    [InlineData("frigate/available", "offline", "Lost")]
    [InlineData("frigate/available", "stopped", "Degraded")]
    [InlineData("frigate/cam-a/status/detect", "offline", "Lost")]
    [InlineData("frigate/cam-a/status/detect", "disabled", "Degraded")]
    public void A_recorder_or_stream_that_is_gone_makes_the_count_unknown_at_once(string topic, string word, string state)
    {
        _story.Says("frigate/cam-a/person", "2").Told();
        _story.Says(topic, word);
        Assert.Equal([$"camera/c-a {state}", "camera/c-a z-a counts unknown"], _story.Told(health: true));
        _story.Second = 1;
        _story.Says("frigate/available", "online").Says("frigate/cam-a/person", "1");
        Assert.Equal(["camera/c-a Online", "camera/c-a z-a counts 1"], _story.Told(health: true));
    }

    [Fact]
    public void A_count_that_cannot_be_read_is_unknown_and_in_quarantine()
    {
        _story.Says("frigate/cam-a/person", "2").Says("frigate/cam-a/person", "many");
        Assert.Single(_story.Findings.Quarantined);
        Assert.Equal(["camera/c-a z-a counts 2", "camera/c-a z-a counts unknown"], _story.Told());
    }

    [Fact]
    public void A_bridge_that_is_gone_takes_its_devices_with_it_and_no_other()
    {
        _story.Says("zigbee2mqtt/front door", """{"contact":true}""").Says(Card, Heartbeat).ToldOfHealth();
        _story.Says("zigbee2mqtt/bridge/state", """{"state":"offline"}""");
        Assert.Equal(["door/d-contact Lost", "button/btn-bell Lost"], _story.ToldOfHealth());
        _story.Says("zigbee2mqtt/bridge/state", """{"state":"online"}""");
        Assert.Equal(["door/d-contact Online", "button/btn-bell Unknown"], _story.ToldOfHealth());
    }
}

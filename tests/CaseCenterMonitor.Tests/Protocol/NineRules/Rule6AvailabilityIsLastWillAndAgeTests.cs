using CaseCenterMonitor.Tests.Gateway.Floors;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 6: a device lives while its last proof of life is younger than 2.5 of its own intervals, whatever its last will says.</summary>
public sealed class Rule6AvailabilityIsLastWillAndAgeTests
{
    private const string Heartbeat = """{"type":"heartbeat","time":1,"uptime":5,"ip":"10.0.0.9"}""";
    private readonly FloorStory _story = new();

    [Fact]
    public void A_fresh_heartbeat_beats_an_offline_that_came_before_it()
    {
        _story.Says("esp-rfid/d-card/send", Heartbeat).ToldOfHealth();
        _story.Says("esp-rfid/d-card/avty", "offline");
        Assert.Equal(["door/d-card Lost"], _story.ToldOfHealth());
        _story.Second = 1;
        _story.Says("esp-rfid/d-card/send", Heartbeat);
        Assert.Equal(["door/d-card Online"], _story.ToldOfHealth());
    }

    [Fact]
    public void Silence_is_late_after_two_and_a_half_intervals_and_lost_after_five_without_any_last_will()
    {
        _story.Says("esp-rfid/d-card/send", Heartbeat).ToldOfHealth();
        _story.Until(74.75);
        Assert.DoesNotContain(_story.ToldOfHealth(), line => line.StartsWith("door/d-card", StringComparison.Ordinal));
        _story.Until(75);
        Assert.Contains("door/d-card Late", _story.ToldOfHealth());
        _story.Until(150);
        Assert.Contains("door/d-card Lost", _story.ToldOfHealth());
    }

    [Fact]
    public void An_online_that_the_broker_kept_does_not_make_a_dead_device_live()
    {
        _story.Says("esp-rfid/d-card/avty", "online", retained: true).Until(151);
        Assert.Contains("door/d-card Lost", _story.ToldOfHealth());
    }
}

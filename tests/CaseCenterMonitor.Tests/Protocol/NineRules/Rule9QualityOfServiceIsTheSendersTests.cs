using CaseCenterMonitor.Tests.Gateway.Floors;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>
/// DEVICES.md 2, rule 9: a message may be lost on the way, so the next full state, heartbeat or poll tells what it said. The gateway's own outbox is shown in
/// the outbox and fault tests.
/// </summary>
public sealed class Rule9QualityOfServiceIsTheSendersTests
{
    private readonly FloorStory _story = new();

    [Fact]
    public void A_lost_opening_is_found_with_the_next_full_state()
    {
        _story.Says("zigbee2mqtt/front door", """{"contact":true,"battery":90}""").Told();
        _story.Second = 40; // The opening at 20 s was lost.
        _story.Says("zigbee2mqtt/front door", """{"contact":false,"battery":90}""");
        Assert.Equal(["door/d-contact Open Unknown"], _story.Told());
    }

    [Fact]
    public void A_lost_closing_of_a_forced_door_is_found_with_the_next_state_and_not_guessed_before()
    {
        _story.Says("esp-rfid/d-card/send", FloorStory.Forced).Told();
        _story.Until(60);
        Assert.Empty(_story.Told());
        _story.Says("esp-rfid/d-card/io/door", "OFF");
        Assert.Equal(["door/d-card Closed Normal"], _story.Told());
    }

    [Fact]
    public void After_a_gap_of_a_controller_its_state_wants_confirming()
    {
        _story.Says("esp-rfid/d-card/send", FloorStory.Door("Door Closed")).ToldOfHealth();
        _story.Says("esp-rfid/d-card/send", """{"type":"INFO","src":"mqtt","desc":"Connected to MQTT Server","data":"","cmd":"event"}""");
        _story.Until(11);
        Assert.Contains("door/d-card Degraded", _story.ToldOfHealth());
    }
}

using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class Zigbee2MqttDialectTests
{
    [Theory]
    [InlineData("""{"contact":false,"battery":null}""", DoorPhysical.Open)]
    [InlineData("""{"contact":true,"battery":88}""", DoorPhysical.Closed)]
    [InlineData("""{"contact":"false"}""", DoorPhysical.Open)]
    [InlineData("""{"contact":"1"}""", DoorPhysical.Closed)]
    [InlineData("""{"contact":0}""", DoorPhysical.Open)]
    [InlineData("""{"contact":null}""", DoorPhysical.Unknown)]
    public void A_contact_that_is_false_means_open(string payload, DoorPhysical physical)
    {
        var door = Assert.Single(Say.All("zigbee2mqtt/search room/door 2", payload).OfType<DeviceReport.Door>());
        Assert.Equal("search room/door 2", door.Address);
        Assert.Equal((physical, DoorAlarm.Unknown), (door.Physical, door.Alarm));
    }

    [Theory]
    [InlineData("""{"contact":"ajar"}""")]
    [InlineData("""{"contact":2}""")]
    [InlineData("""{"contact":[]}""")]
    public void A_contact_that_is_neither_is_unknown_and_refused(string payload)
    {
        Assert.Collection(
            Say.All("zigbee2mqtt/d2", payload),
            door => Assert.Equal(DoorPhysical.Unknown, Assert.IsType<DeviceReport.Door>(door).Physical),
            refused => Assert.IsType<DeviceReport.Refused>(refused));
    }

    [Fact]
    public void A_report_without_a_contact_is_proof_of_life_only()
    {
        Assert.IsType<DeviceReport.Alive>(Say.One("zigbee2mqtt/d2", """{"linkquality":120}"""));
    }

    [Fact]
    public void A_deleted_topic_makes_the_door_unknown()
    {
        Assert.Equal(DoorPhysical.Unknown, Assert.IsType<DeviceReport.Door>(Say.One("zigbee2mqtt/d2", "")).Physical);
    }

    [Theory]
    [InlineData("online", Presence.Online)]
    [InlineData("offline", Presence.Offline)]
    [InlineData("""{"state":"online"}""", Presence.Online)]
    [InlineData("""{"state":"offline"}""", Presence.Offline)]
    public void Availability_comes_in_two_forms(string payload, Presence presence)
    {
        Assert.Equal(new DeviceReport.Availability("d2", presence), Say.One("zigbee2mqtt/d2/availability", payload));
        Assert.Equal(new DeviceReport.HubAvailability(presence), Say.One("zigbee2mqtt/bridge/state", payload));
    }

    [Theory]
    [InlineData("zigbee2mqtt/d2/set")]
    [InlineData("zigbee2mqtt/d2/get")]
    [InlineData("zigbee2mqtt/d2/set/state")]
    [InlineData("zigbee2mqtt/bridge/devices")]
    public void Commands_and_the_bridges_talk_say_nothing(string topic)
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One(topic, """{"contact":true}"""));
    }

    [Theory]
    [InlineData("1763889881312", "2025-11-23T09:24:41.312Z")]
    [InlineData("\"2025-11-23T17:24:41+08:00\"", "2025-11-23T09:24:41Z")]
    [InlineData("\"2025-11-23T09:24:41\"", null)]
    [InlineData("\"yesterday\"", null)]
    public void Last_seen_is_read_by_size_or_with_its_offset_and_otherwise_counts_as_unset(string lastSeen, string? time)
    {
        var report = Say.One("zigbee2mqtt/d2", $$"""{"contact":true,"last_seen":{{lastSeen}}}""");
        var expected = time is null ? DateTimeOffset.MinValue : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, report.Time!.Value.Value);
    }

    [Theory]
    [InlineData("zigbee2mqtt/d2", "[1]")]
    [InlineData("zigbee2mqtt/d2", """{"contact":true,"contact":false}""")]
    [InlineData("zigbee2mqtt/d2", """{"contact":true""")]
    [InlineData("zigbee2mqtt/d2/availability", "maybe")]
    [InlineData("zigbee2mqtt/bridge/state", "[]")]
    public void What_cannot_be_read_is_refused(string topic, string payload)
    {
        Assert.NotEmpty(Say.Refused(topic, payload).Reason);
    }

    [Theory]
    [InlineData("""{"action":"emergency"}""", "emergency")]
    [InlineData("""{"action":"SOS","battery":80}""", "SOS")]
    [InlineData("""{"action":"panic","battery":0}""", "panic, battery 0 %")]
    [InlineData("""{"action":"emergency","battery":null}""", "emergency")]
    public void A_press_of_a_button_for_help_is_a_call_and_doubt_is_told_with_it(string payload, string evidence)
    {
        var call = Assert.Single(Say.All("zigbee2mqtt/desk button", payload).OfType<DeviceReport.Distress>());
        Assert.Equal(("desk button", null, DistressKind.PanicButton, evidence), (call.Address, call.Tag, call.Kind, call.Evidence));
    }

    [Theory]
    [InlineData("""{"action":""}""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"single"}""")]
    [InlineData("""{"occupancy":null}""")]
    [InlineData("""{"occupancy":true}""")]
    public void A_button_that_was_let_go_another_button_and_a_motion_sensor_are_signs_of_life(string payload) =>
        Assert.IsType<DeviceReport.Alive>(Say.One("zigbee2mqtt/desk button", payload));

    [Fact]
    public void The_same_press_as_plain_text_is_a_call_too_and_its_end_is_nothing()
    {
        Assert.Equal("desk button", Assert.IsType<DeviceReport.Distress>(Say.One("zigbee2mqtt/desk button/action", "emergency")).Address);
        Assert.IsType<DeviceReport.Nothing>(Say.One("zigbee2mqtt/desk button/action", ""));
        Assert.IsType<DeviceReport.Alive>(Say.One("zigbee2mqtt/desk button/action", "double"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\"81.5\"", 81)]
    [InlineData("null", null)]
    [InlineData("255", null)]
    public void A_battery_is_a_percentage_or_unknown(string said, int? percent) =>
        Assert.Equal(percent, Assert.Single(Say.All("zigbee2mqtt/d", $$"""{"contact":true,"battery":{{said}}}""").OfType<DeviceReport.Battery>()).Percent);

    [Theory]
    [InlineData("255")]
    [InlineData("-1")]
    [InlineData("\"low\"")]
    public void A_battery_beyond_its_range_is_refused_beside_being_unknown(string said) => Assert.Collection(
        Say.All("zigbee2mqtt/d", $$"""{"battery":{{said}}}"""),
        battery => Assert.Equal(new DeviceReport.Battery("d", null), battery),
        refused => Assert.IsType<DeviceReport.Refused>(refused));

    [Fact]
    public void A_button_without_a_contact_may_be_tampered_with_too() =>
        Assert.IsType<DeviceReport.Degraded>(Say.One("zigbee2mqtt/desk button", """{"tamper":"true"}"""));

    [Fact]
    public void What_else_is_wrong_with_a_message_does_not_drop_the_call_in_it()
    {
        var all = Say.All("zigbee2mqtt/desk button", """{"action":"sos","contact":"ajar","battery":"full","tamper":1,"last_seen":"yesterday"}""");
        Assert.Equal(new DeviceReport.Distress("desk button", null, DistressKind.PanicButton, "sos", DeviceTime.Unreadable), all[^1]);
        Assert.Equal(2, all.OfType<DeviceReport.Refused>().Count());
        Assert.Single(all.OfType<DeviceReport.Degraded>());
    }

    [Theory]
    [InlineData("zigbee2mqtt/d2", """{"action":7}""")]
    [InlineData("zigbee2mqtt/d2", """{"action":"sos","action":""}""")]
    [InlineData("zigbee2mqtt/d2/action", "[\"sos\u00fc\"]ü")]
    public void An_action_that_is_no_word_is_refused(string topic, string payload) => Assert.NotEmpty(Say.Refused(topic, payload).Reason);
}

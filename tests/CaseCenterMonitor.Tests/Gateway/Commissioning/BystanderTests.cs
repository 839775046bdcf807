using System.Text;
using CaseCenterMonitor.Gateway.Commissioning;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Floors;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning;

/// <summary>What somebody who sets up a centre is told while devices speak.</summary>
public sealed class BystanderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly Bystander _bystander = new(DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), SmallCentre.Site);
    private double _second;

    private DateTimeOffset Now => Start.AddSeconds(_second);

    [Fact]
    public void A_device_of_the_site_has_its_id_and_says_what_it_means()
    {
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        var door = Device("esp-rfid/d-card");
        Assert.Equal(("d-card", HeardAs.Door, Now), (door.Id, door.Kind, door.LastHeard));
        Assert.Equal("door open, lock not said, alarm normal", door.Means.En);
        Assert.DoesNotContain(_bystander.Silent, silent => silent.Id == "d-card");
        Assert.Contains(("r-a", "espresense", "node-a"), _bystander.Silent);
    }

    [Fact]
    public void A_device_that_is_not_in_the_site_file_is_offered_as_lines_to_put_there()
    {
        Says("zigbee2mqtt/back \"yard\" door", """{"contact":false}""");
        Says("espresense/devices/tag/node-z", """{"distance":2}""");
        Says("frigate/cam-z/person", "2");
        Says("esp-rfid/d-z/send", """{"type":"heartbeat"}""");
        Assert.Equal(
            """
            doors:
              - { id: d-..., name: { zh: ..., en: ... }, between: [..., ...], perimeter: ..., class: ..., heldLimitSeconds: 30, gateway: gw-1, dialect: zigbee2mqtt, address: "back \"yard\" door", heartbeatSeconds: 30 }
            readers:
              - { id: ble-..., zone: ..., maxMetres: 8, gateway: gw-1, dialect: espresense, address: "node-z", heartbeatSeconds: 30 }
            cameras:
              - { id: cam-..., zone: ..., gateway: gw-1, dialect: frigate, address: "cam-z", heartbeatSeconds: 30 }

            """,
            SiteFragment.Of(_bystander.Devices, "gw-1"));
    }

    [Fact]
    public void Tags_are_counted_and_never_named()
    {
        Says("espresense/devices/phone-of-a-visitor/node-a", """{"distance":2}""");
        Says("espresense/devices/band-1/node-a", """{"distance":3}""");
        Assert.Equal("hears 2 tags", Device("node-a").Means.En);
    }

    [Fact]
    public void A_topic_that_no_dialect_has_is_listed_and_what_cannot_be_used_is_said_with_its_reason()
    {
        Says("somebody/elses/topic", "1");
        Says("esp-rfid/d-card/send", "{");
        Assert.Equal(["somebody/elses/topic"], _bystander.Strangers);
        Assert.Equal(1, Device("esp-rfid/d-card").Refused);
        Assert.StartsWith("Not strict JSON", Device("esp-rfid/d-card").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("presence/aa:bb:cc:dd:ee:01/rssi", "presence/+/rssi")]
    [InlineData("presence/AABBCCDDEE01", "presence/+")]
    [InlineData("found/iBeacon:74278bda-b644-4520-8f0c-720eaf059935-1-2", "found/+")]
    [InlineData("tele/kitchen-2/STATE", "tele/kitchen-2/STATE")]
    public void A_hardware_address_in_a_topic_of_nobody_may_be_a_telephone_and_is_not_shown(string topic, string shown)
    {
        Says(topic, "1");
        Assert.Equal([shown], _bystander.Strangers);
    }

    [Fact]
    public void What_is_overheard_of_a_device_that_is_neither_contact_nor_button_is_not_listed()
    {
        Says("shelly-1/events/rpc", Blu("""{"pid":12,"battery":80,"address":"aa:bb:cc:dd:ee:01"}"""));
        Says("shelly-1/events/rpc", Blu("""{"pid":12,"window":1,"battery":80,"address":"aa:bb:cc:dd:ee:02"}"""));
        Assert.DoesNotContain(_bystander.Devices, device => device.Address == "aabbccddee01");
        Assert.Equal("door open, lock not said, alarm unknown; its battery is at 80 %", Device("aabbccddee02").Means.En);

        static string Blu(string data) =>
            $$"""{"method":"NotifyEvent","params":{"events":[{"component":"script:1","event":"shelly-blu","data":{{data}} }] } }""";
    }

    [Fact]
    public void What_the_broker_kept_is_no_sign_of_life()
    {
        Says("esp-rfid/d-card/avty", "online", retained: true);
        Assert.Null(Device("esp-rfid/d-card").LastHeard);
        Assert.Equal("online (from the broker's store)", Device("esp-rfid/d-card").Means.En);
    }

    [Fact]
    public void A_heartbeat_of_three_minutes_is_too_slow()
    {
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        Assert.Empty(Advice("esp-rfid/d-card"));
        _second = 180;
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        Assert.Equal(["its heartbeat comes every 180 s; set it to 30 s in the controller"], Advice("esp-rfid/d-card"));
        _second = 210;
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        Assert.Empty(Advice("esp-rfid/d-card"));
    }

    [Fact]
    public void A_dead_contact_that_counts_as_alive_for_a_day_is_a_setting_to_change()
    {
        Says("zigbee2mqtt/front door", """{"contact":true}""");
        Says("zigbee2mqtt/bridge/info", """{"config":{"availability":{"enabled":true},"advanced":{"last_seen":"ISO_8601"}}}""");
        Assert.Equal(["a dead battery contact counts as alive for 25 h; set availability: passive: timeout to 60 minutes"], Advice("front door"));
        Says("zigbee2mqtt/bridge/info", """{"config":{"availability":{"passive":{"timeout":60}},"advanced":{"last_seen":"ISO_8601"}}}""");
        Assert.Empty(Advice("front door"));
        Says("zigbee2mqtt/bridge/info", """{"config":{"advanced":{"last_seen":"disable"}}}""");
        Assert.Equal(2, Advice("front door").Count());
    }

    [Fact]
    public void A_controller_that_lets_somebody_in_and_says_nothing_of_its_door_has_its_events_off()
    {
        Says("esp-rfid/d-card/send", """{"type":"access","isKnown":"true","access":"Always","uid":"0a1b2c3d","username":"x"}""");
        _second = 31;
        Assert.Equal(["it let somebody in and said nothing about the door; switch on event logging over MQTT in the controller"], Advice("esp-rfid/d-card"));
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        Assert.Empty(Advice("esp-rfid/d-card"));
    }

    [Theory]
    [InlineData(-600, "its clock is 10 min slow; give it a time server, and check its time zone")]
    [InlineData(3600, "its clock is 60 min fast; give it a time server, and check its time zone")]
    [InlineData(-400_000_000, "its clock was never set; give it a time server")]
    public void A_clock_that_is_off_is_said_with_by_how_much(long seconds, string said)
    {
        Says("esp-rfid/d-card/send", $$"""{"type":"heartbeat","time":{{Now.AddSeconds(seconds).ToUnixTimeSeconds()}}}""");
        Assert.Equal([said], Advice("esp-rfid/d-card"));
        Says("esp-rfid/d-card/send", $$"""{"type":"heartbeat","time":{{Now.ToUnixTimeSeconds()}}}""");
        Assert.Empty(Advice("esp-rfid/d-card"));
    }

    [Fact]
    public void A_device_that_comes_and_goes_has_a_double()
    {
        for (var flip = 0; flip < 5; flip++)
        {
            _second = flip;
            Says("esp-rfid/d-card/avty", flip % 2 == 0 ? "online" : "offline");
        }

        Assert.Equal(["it comes and goes within seconds; look for a second program with the same MQTT client id"], Advice("esp-rfid/d-card"));
        _second = 70;
        Assert.Empty(Advice("esp-rfid/d-card"));
    }

    private void Says(string topic, string payload, bool retained = false) => _bystander.Take(new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload), retained), Now);

    private HeardDevice Device(string address) => Assert.Single(_bystander.Devices, device => device.Address == address);

    private IEnumerable<string> Advice(string address) => _bystander.AdviceFor(Device(address), Now).Select(advice => advice.En);
}

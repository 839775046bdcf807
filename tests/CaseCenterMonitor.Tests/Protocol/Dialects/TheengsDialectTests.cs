using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class TheengsDialectTests
{
    private const string Gateway = "TheengsGateway";
    private const string Tag = "02aabbcc0001";
    private const string Topic = $"home/{Gateway}/BTtoMQTT/02AABBCC0001";

    [Fact]
    public void An_advert_is_a_sighting_by_the_gateway_of_a_tag_whose_address_has_colons_only_in_the_body()
    {
        var expected = new DeviceReport.Sighting(Gateway, Tag, null, 3.5, -71) { IsOverheard = true };
        Assert.Equal(expected, Say.One(Topic, """{"id":"02:AA:BB:CC:00:01","rssi":-71,"distance":3.5}"""));
        Assert.Equal(expected, Say.One(Topic, """{"rssi":"-71","distance":"3.5"}"""));
    }

    [Fact]
    public void OpenMQTTGateway_speaks_the_same_under_its_own_name() =>
        Assert.Equal("OpenMQTTGateway", Say.One("home/OpenMQTTGateway/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":-71}""").Address);

    [Theory]
    [InlineData("true", DoorPhysical.Open)] // the other way round than Zigbee2MQTT's contact
    [InlineData("false", DoorPhysical.Closed)]
    [InlineData("\"true\"", DoorPhysical.Open)]
    [InlineData("null", DoorPhysical.Unknown)]
    [InlineData("\"ajar\"", DoorPhysical.Unknown)]
    public void Open_true_is_open(string open, DoorPhysical expected)
    {
        var door = Only<DeviceReport.Door>(Heard($$"""{"id":"02:AA:BB:CC:00:01","rssi":-60,"open":{{open}},"packet":"12"}"""));
        Assert.Equal((Tag, expected, DoorAlarm.Unknown, "12"), (door.Address, door.Physical, door.Alarm, door.Counter));
    }

    [Fact]
    public void A_tag_without_a_contact_says_nothing_about_any_door() =>
        Assert.Empty(Heard("""{"id":"02:AA:BB:CC:00:01","batt":80}""").OfType<DeviceReport.Door>());

    [Theory]
    [InlineData("\"batt\":80", 80)]
    [InlineData("\"batt\":\"80\"", 80)]
    [InlineData("\"volt\":2.5", 8)]
    [InlineData("\"volt\":\"2.9\"", 42)]
    [InlineData("\"volt\":1.9", 0)]
    [InlineData("\"batt\":255,\"volt\":2.1", 0)]
    [InlineData("\"batt\":0", 0)]
    public void The_battery_is_in_percent_or_only_a_voltage(string fields, int percent) =>
        Assert.Equal(percent, Only<DeviceReport.TagState>(Heard($$"""{"id":"02:AA:BB:CC:00:01",{{fields}}}""")).BatteryPercent);

    [Theory]
    [InlineData("\"batt\":255")]
    [InlineData("\"batt\":-1")]
    [InlineData("\"batt\":null")]
    [InlineData("\"volt\":3.1")] // a full button cell, or an empty one that can be charged
    [InlineData("\"volt\":0")]
    [InlineData("\"volt\":1e999")]
    [InlineData("\"hum\":104.7,\"tempc\":21")] // nothing that is wanted here, and out of its range
    public void A_battery_that_cannot_say_is_not_full(string fields) =>
        Assert.IsType<DeviceReport.Sighting>(Assert.Single(Heard($$"""{"id":"02:AA:BB:CC:00:01",{{fields}}}""")));

    [Fact]
    public void A_missing_heart_rate_is_no_missing_pulse()
    {
        Assert.Equal(72, Only<DeviceReport.TagState>(Heard("""{"id":"02:AA:BB:CC:00:01","act_bpm":72,"steps":300}""")).PulsePerMinute);
        Assert.Empty(Heard("""{"id":"02:AA:BB:CC:00:01","steps":300}""").OfType<DeviceReport.TagState>());
        Assert.Empty(Heard("""{"id":"02:AA:BB:CC:00:01","act_bpm":0}""").OfType<DeviceReport.TagState>());
        Assert.Empty(Heard("""{"id":"02:AA:BB:CC:00:01","act_bpm":null}""").OfType<DeviceReport.TagState>());
    }

    [Fact]
    public void A_watch_that_is_unlocked_is_on_a_wrist()
    {
        Assert.True(Only<DeviceReport.TagState>(Heard("""{"id":"02:AA:BB:CC:00:01","unlocked":true}""")).Worn);
        Assert.False(Only<DeviceReport.TagState>(Heard("""{"id":"02:AA:BB:CC:00:01","unlocked":"false"}""")).Worn);
        Assert.Null(Only<DeviceReport.TagState>(Heard("""{"id":"02:AA:BB:CC:00:01","batt":50}""")).Worn);
    }

    [Fact]
    public void Absence_is_made_up_by_the_gateway_and_what_stands_beside_it_too() =>
        Assert.IsType<DeviceReport.Nothing>(Say.One(Topic, """{"id":"02:AA:BB:CC:00:01","presence":"absent","unlocked":false}"""));

    [Fact]
    public void A_press_that_the_gateway_decoded_is_one_call_although_the_raw_bytes_say_it_too()
    {
        var help = Only<DeviceReport.Distress>(Heard(
            """{"id":"02:AA:BB:CC:00:01","packet":7,"batt":3,"button":1,"servicedatauuid":"fcd2","servicedata":"44000701033a01"}"""));
        Assert.Equal(new DeviceReport.Distress(Gateway, Tag, DistressKind.PanicButton, "button 1: press, battery at 3 %")
        {
            Counter = $"{Tag} packet 7 button 1", IsOverheard = true,
        }, help);
        Assert.Empty(Heard("""{"id":"02:AA:BB:CC:00:01","button":0}""").OfType<DeviceReport.Distress>());
        Assert.Equal("button 3: double press", Only<DeviceReport.Distress>(Heard("""{"id":"02:AA:BB:CC:00:01","button3":"2"}""")).Evidence);
    }

    [Fact]
    public void A_beacon_is_seen_under_its_identity_as_well_as_under_its_address()
    {
        var decoded = Heard(
            """{"id":"02:AA:BB:CC:00:01","rssi":-70,"uuid":"AABBCCDD00112233445566778899AABB","major":"1","minor":42,"txpower":-61}""");
        var raw = Heard(
            """{"id":"02:AA:BB:CC:00:01","rssi":-70,"manufacturerdata":"4c000215aabbccdd00112233445566778899aabb0001002ac3"}""");
        DeviceReport[] expected =
        [
            new DeviceReport.Sighting(Gateway, Tag, null, null, -70, -61) { IsOverheard = true },
            new DeviceReport.Sighting(Gateway, "iBeacon:aabbccdd-0011-2233-4455-66778899aabb-1-42", null, null, -70, -61) { IsOverheard = true },
        ];
        Assert.Equal(expected, decoded);
        Assert.Equal(expected, raw);
    }

    [Theory]
    [InlineData("\"uuid\":\"AABB\",\"major\":1,\"minor\":42")]
    [InlineData("\"uuid\":\"AABBCCDD00112233445566778899AABB\",\"minor\":42")]
    [InlineData("\"uuid\":\"AABBCCDD00112233445566778899AABB\",\"major\":65536,\"minor\":42")]
    [InlineData("\"manufacturerdata\":\"4c000215aabb\"")]
    [InlineData("\"manufacturerdata\":\"4c0010050b1c\"")]
    [InlineData("\"servicedata\":\"no hex at all\",\"servicedatauuid\":\"fcd2\"")]
    [InlineData("\"servicedata\":\"401A01\",\"servicedatauuid\":\"zz\"")]
    [InlineData("\"servicedata\":\"401A0\",\"servicedatauuid\":\"fcd2\"")]
    public void An_identity_that_is_not_whole_and_bytes_that_are_none_leave_the_sighting(string fields) =>
        Assert.IsType<DeviceReport.Sighting>(Assert.Single(Heard($$"""{"id":"02:AA:BB:CC:00:01",{{fields}}}""")));

    [Fact]
    public void What_nobody_decoded_may_be_anybodys_telephone_and_is_not_looked_into()
    {
        const string Undecoded = $"home/{Gateway}/BTtoMQTT/undecoded";
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One(Undecoded, """{"id":"7A:00:00:00:00:01","rssi":-50,"name":"somebody's telephone"}"""));
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One(Undecoded, "{"));
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One($"{Undecoded}/7A0000000001", "{"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"rssi":-60,"rssi":-40}""")]
    public void A_message_that_cannot_be_read_may_be_a_passer_bys_and_leaves_no_sample(string payload) =>
        Assert.True(Say.Refused(Topic, payload).IsPersonal);

    [Fact]
    public void An_advert_of_nobody_is_refused()
    {
        Assert.True(Say.Refused($"home/{Gateway}/BTtoMQTT/something", """{"rssi":-60}""").IsPersonal);
        Assert.True(Say.Refused($"home/{Gateway}/BTtoMQTT/000000000000", """{"id":"FF:FF:FF:FF:FF:FF"}""").IsPersonal);
    }

    [Fact]
    public void The_gateway_has_a_last_will_and_says_that_it_lives()
    {
        Assert.Equal(new DeviceReport.Availability(Gateway, Presence.Offline), Say.One($"home/{Gateway}/LWT", "offline"));
        Assert.Equal(new DeviceReport.Availability(Gateway, Presence.Online), Say.One($"home/{Gateway}/LWT", "online"));
        Assert.Equal(new DeviceReport.Alive(Gateway), Say.One($"home/{Gateway}/SYStoMQTT", """{"uptime":1234}"""));
        Say.Refused($"home/{Gateway}/LWT", "asleep");
    }

    [Theory]
    [InlineData(Topic)]
    [InlineData($"home/{Gateway}/LWT")]
    [InlineData($"home/{Gateway}/BTtoMQTT/02AABBCC0001/more")]
    public void A_topic_that_was_deleted_says_nothing(string topic) => Assert.IsType<DeviceReport.Nothing>(Say.One(topic, ""));

    [Fact]
    public void Other_things_below_home_are_of_other_dialects()
    {
        Assert.Equal("esp-rfid", Say.Dialects.Of("home/door-1/send")?.Name);
        Assert.Null(Say.Dialects.Of($"home/{Gateway}/commands/MQTTtoBT/config"));
        Assert.Equal("theengs", DialectSet.Of(new Dictionary<string, string> { ["theengs"] = "site/ble" }, TimeZoneInfo.Utc).Of("site/ble/gw-1/BTtoMQTT/02AABBCC0001")?.Name);
    }

    private static IReadOnlyList<DeviceReport> Heard(string payload) => Say.All(Topic, payload);

    private static T Only<T>(IEnumerable<DeviceReport> reports)
        where T : DeviceReport => Assert.Single(reports.OfType<T>());
}

using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class EspRfidDialectTests
{
    private const string Send = "esp-rfid/gate-7/send";

    [Theory]
    [InlineData("\"Admin\"", AccessResult.Granted)]
    [InlineData("\"Always\"", AccessResult.Granted)]
    [InlineData("\"Disabled\"", AccessResult.Denied)]
    [InlineData("\"Expired\"", AccessResult.Denied)]
    [InlineData("\"Wrong pin code\"", AccessResult.Denied)]
    [InlineData("[\"Denied\",\"Always\"]", AccessResult.Granted)]
    [InlineData("[\"Denied\",\"Disabled\"]", AccessResult.Denied)]
    public void The_access_word_decides_and_not_that_the_card_is_known(string access, AccessResult result)
    {
        var report = Say.One(Send, $$"""{"type":"access","isKnown":"true","access":{{access}},"uid":"0a1b","username":"x"}""");
        Assert.Equal(new DeviceReport.Access("esp-rfid/gate-7", result, AccessMeans.Card), report);
    }

    [Theory]
    [InlineData("""{"type":"access","isKnown":"true","access":"Sometimes","uid":"1"}""")]
    [InlineData("""{"type":"access","isKnown":"true","access":["Always","Sometimes"],"uid":"1"}""")]
    [InlineData("""{"type":"access","isKnown":"true","access":[],"uid":"1"}""")]
    [InlineData("""{"type":"access","isKnown":"false","access":"Always","uid":"1"}""")]
    [InlineData("""{"type":"access","isKnown":"perhaps","access":"Denied","uid":"1"}""")]
    [InlineData("""{"type":"access","isKnown":"true","access":null,"uid":"1"}""")]
    [InlineData("""{"type":"access","uid":"1"}""")]
    public void An_access_that_does_not_say_what_happened_is_refused_and_keeps_no_sample(string payload)
    {
        Assert.True(Say.Refused(Send, payload).IsPersonal);
    }

    [Theory]
    [InlineData("MQTT", " ", AccessMeans.Remote)]
    [InlineData("Button", " ", AccessMeans.Button)]
    [InlineData("somebody", " ", AccessMeans.Unknown)]
    [InlineData("MQTT", "0a1b", AccessMeans.Card)]
    public void A_blank_card_number_is_an_opening_by_nobodys_card(string user, string uid, AccessMeans means)
    {
        var report = Say.One(Send, $$"""{"type":"access","isKnown":"true","access":"Always","uid":"{{uid}}","username":"{{user}}"}""");
        Assert.Equal(means, Assert.IsType<DeviceReport.Access>(report).Means);
    }

    [Fact]
    public void Another_text_of_the_door_is_unknown_and_never_closed()
    {
        var report = Say.One(Send, """{"type":"INFO","src":"door","desc":"Tor offen","cmd":"event"}""");
        Assert.Equal(DoorPhysical.Unknown, Assert.IsType<DeviceReport.Door>(report).Physical);
    }

    [Theory]
    [InlineData("ON", DoorPhysical.Open)]
    [InlineData("OFF", DoorPhysical.Closed)]
    [InlineData("on", DoorPhysical.Unknown)]
    [InlineData("", DoorPhysical.Unknown)]
    public void In_home_automation_mode_ON_means_open(string payload, DoorPhysical physical)
    {
        Assert.Equal(physical, Assert.IsType<DeviceReport.Door>(Say.One("gate/io/door", payload)).Physical);
    }

    [Fact]
    public void Tamper_OFF_on_connect_is_no_event()
    {
        Assert.IsType<DeviceReport.Alive>(Say.One("gate/io/tamper", "OFF"));
        Assert.Equal(DoorAlarm.ForcedOpen, Assert.IsType<DeviceReport.Door>(Say.One("gate/io/tamper", "ON")).Alarm);
    }

    [Theory]
    [InlineData("""{"type":"boot","time":1763889881,"uptime":"0"}""")]
    [InlineData("""{"type":"boot","time":"1763889881","uptime":0}""")]
    public void A_boot_may_state_its_numbers_as_texts(string payload)
    {
        var report = Assert.IsType<DeviceReport.Restarted>(Say.One(Send, payload));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1763889881), report.Time!.Value.Value);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("123")]
    [InlineData("\"Door Closed\"")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"INFO","type":"WARN","src":"door","desc":"Door Closed"}""")]
    [InlineData("""{"type":"INFO","src":"door","desc":"Door Closed",}""")]
    [InlineData("""{"type":"INFO","src":"door", // closed""")]
    [InlineData("""{"type":"reboot"}""")]
    [InlineData("""{"type":"INFO","src":"door","desc":"\ud800"}""")]
    public void What_is_no_message_of_a_controller_is_refused(string payload)
    {
        Assert.NotEmpty(Say.Refused(Send, payload).Reason);
    }
}

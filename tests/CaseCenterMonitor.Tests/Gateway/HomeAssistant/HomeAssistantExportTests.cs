using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Tests.Gateway.Floors;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.HomeAssistant;

/// <summary>What Home Assistant is told while the devices of a small centre speak.</summary>
public sealed class HomeAssistantExportTests
{
    private const string Own = "ccm/v1/small/gw-1/ha";
    private const string Card = $"{Own}/door/d-card";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly DialectSet Dialects = DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc);
    private static readonly SiteFile Site = SmallCentre.Site with { Buttons = [.. SmallCentre.Site.Buttons, new SiteButton("btn-duress", "z-b", SmallCentre.Gateway, DeviceDialects.Zigbee2Mqtt, "duress", 300, "07")] };

    private readonly RetainedBoard _board = new(TimeProvider.System, NullLogger<RetainedBoard>.Instance);
    private readonly HomeAssistantExport _export;
    private readonly Floor _floor = new(Site, SmallCentre.Gateway, Dialects, Start);
    private double _second;

    public HomeAssistantExportTests() => _export = new HomeAssistantExport(Site, SmallCentre.Gateway, "homeassistant", "0.1.0", Dialects, _board);

    [Fact]
    public async Task A_door_of_which_nothing_is_known_is_unavailable_and_never_closed()
    {
        var told = await Told();
        Assert.Equal(("None", "offline", "None"), (told[$"{Card}/state"], told[$"{Card}/known"], told[$"{Card}/there"]));
        Assert.Equal("online", told[$"{Own}/status"]);
    }

    [Fact]
    public async Task A_door_opens_closes_and_is_unavailable_again_when_its_controller_falls_silent()
    {
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Open"));
        Assert.Equal(("ON", "online", "ON"), await Door());
        Says("esp-rfid/d-card/send", FloorStory.Door("Door Closed"));
        Assert.Equal(("OFF", "online", "ON"), await Door());
        Passes(76);
        Assert.Equal(("None", "offline", "OFF"), await Door());
        Says("esp-rfid/d-card/send", """{"type":"heartbeat"}""");
        Assert.Equal(("OFF", "online", "ON"), await Door());
    }

    [Fact]
    public async Task What_the_broker_kept_of_a_door_does_not_make_it_known()
    {
        Says("esp-rfid/d-card/io/door", "OFF", retained: true);
        Assert.Equal(("None", "offline", "None"), await Door());
    }

    [Fact]
    public async Task A_battery_is_told_when_there_is_one()
    {
        Assert.DoesNotContain("homeassistant/sensor/small-gw-1-d-contact_battery/config", (await Told()).Keys);
        Says("zigbee2mqtt/front door", """{"contact":true,"battery":41}""");
        var told = await Told();
        Assert.Equal("41", told[$"{Own}/door/d-contact/battery"]);
        var config = JsonElement.Parse(told["homeassistant/sensor/small-gw-1-d-contact_battery/config"]);
        Assert.Equal(("battery", "%", $"{Own}/door/d-contact/battery"), (Text(config, "device_class"), Text(config, "unit_of_measurement"), Text(config, "state_topic")));
    }

    [Fact]
    public async Task A_door_is_described_as_Home_Assistant_documents_it()
    {
        var config = JsonElement.Parse((await Told())["homeassistant/binary_sensor/small-gw-1-d-card/config"]);
        Assert.Equal(("door", "ON", "OFF", $"{Card}/state"), (Text(config, "device_class"), Text(config, "payload_on"), Text(config, "payload_off"), Text(config, "state_topic")));
        Assert.Equal("all", Text(config, "availability_mode"));
        Assert.Equal([$"{Own}/status", $"{Card}/known"], config.GetProperty("availability").EnumerateArray().Select(each => Text(each, "topic")));
        Assert.Equal("ccm_small_gw-1_d-card", Text(config, "unique_id"));
        Assert.Equal("名 name (d-card)", Text(config.GetProperty("device"), "name"));
        Assert.Equal("CaseCenterMonitor", Text(config.GetProperty("origin"), "name"));
        Assert.False(config.TryGetProperty("expire_after", out _));
        Assert.False(config.TryGetProperty("command_topic", out _));
    }

    [Fact]
    public async Task Nothing_that_is_about_a_person_is_told_whatever_happens()
    {
        Says("espresense/devices/band-1/node-a", """{"id":"band-1","distance":1,"raw":1,"rssi":-60}""");
        Says("espresense/devices/band-1-open/node-a", """{"id":"band-1-open","distance":1,"raw":1,"rssi":-60}""");
        Says("frigate/cam-a/person", "3");
        Says("zigbee2mqtt/bell b", """{"action":"emergency"}""");
        Says("zigbee2mqtt/duress", """{"action":"emergency","battery":50}""");
        Says("esp-rfid/d-card/send", """{"type":"access","isKnown":"true","access":"Always","uid":"0a1b2c3d","username":"somebody"}""");
        var told = await Told();
        Assert.All(told, each => Assert.Matches("^(homeassistant/(binary_sensor|sensor)/small-gw-1-[a-z-]+(_there|_battery)?/config|ccm/v1/small/gw-1/ha/(status|(door|reader|camera|button)/[a-z-]+/(state|known|there|battery)))$", each.Key));
        var everything = string.Join('\n', told.Select(each => $"{each.Key} {each.Value}"));
        Assert.All(new[] { "wb-1", "band-1", "duress", "emergency", "0a1b2c3d", "somebody", "z-a" }, word => Assert.DoesNotContain(word, everything, StringComparison.Ordinal));
        Assert.Equal("ON", told[$"{Own}/button/btn-bell/there"]);
        Assert.All(told.Keys, topic => Assert.Contains(topic, _export.Topics));
    }

    [Fact]
    public async Task A_device_of_another_gateway_is_that_ones_business() => Assert.DoesNotContain((await Told()).Keys, topic => topic.Contains("d-other", StringComparison.Ordinal));

    private void Says(string topic, string payload, bool retained = false)
    {
        var message = new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload), retained);
        var findings = new Findings();
        _floor.Take(message, Start.AddSeconds(_second), findings);
        _export.Take(findings.Found);
        _export.Take(message);
    }

    private void Passes(double seconds)
    {
        _second += seconds;
        var findings = new Findings();
        _floor.Tick(Start.AddSeconds(_second), findings);
        _export.Take(findings.Found);
    }

    private async Task<(string State, string Known, string There)> Door()
    {
        var told = await Told();
        return (told[$"{Card}/state"], told[$"{Card}/known"], told[$"{Card}/there"]);
    }

    private async Task<Dictionary<string, string>> Told() => (await BoardListener.Everything(_board)).ToDictionary(each => each.Key, each => Encoding.UTF8.GetString(each.Value));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}

using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Floors;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 7: what cannot be read is kept with its reason, its device is degraded, and one bad row costs one row.</summary>
public sealed class Rule7MalformedGoesToQuarantineTests
{
    /// <summary>One message of each dialect that is JSON.</summary>
    public static TheoryData<string> JsonTopics { get; } =
    [
        "d/send", "espresense/devices/b/n", "zigbee2mqtt/d", "frigate/events", "home/gw-1/BTtoMQTT/02AABBCC0001", "gw/02ac0fee0001/status",
        "kbeacon/publish/02D0330A0001", "ctl-1/onvif-ej/AccessControl/AccessGranted/Credential/&ap-7", "uhppoted/gateway/events",
        "axis/s/event/tns:axis/Device/Tampering", "dataq/tracker/S", "shelly-d7/events/rpc",
    ];

    [Theory, MemberData(nameof(JsonTopics))]
    public void A_key_that_is_there_twice_is_refused(string topic) => Assert.Contains(Say.All(topic, """{"a":1,"a":2}"""), report => report is DeviceReport.Refused);

    [Theory, MemberData(nameof(JsonTopics))]
    public void What_documentation_and_logs_hand_out_as_JSON_is_refused(string topic) => Assert.All(
        (string[])["{\"a\":1,}", "{\"a\":1} // a comment", "{...}", "{\"a\":float}", "{\"UtcTime\":\"2026", "\"@x\", 0.5}", "{\u00a0\"a\":1}", "{\"a\":03:56;24Z}"],
        payload => Assert.Contains(Say.All(topic, payload), report => report is DeviceReport.Refused));

    [Fact]
    public void One_bad_row_costs_only_that_row()
    {
        var reports = Say.All("gw/02ac0fee0001/status", """
            [{"timestamp":"2026-11-23T09:24:41Z","type":"Gateway","mac":"02AC0FEE0001"},
             {"timestamp":"2026-11-23T09:24:41Z","mac":"02AABBCC0001","rssi":-61},
             {"timestamp":"2026-11-23T09:24:41Z","mac":17,"rssi":-61},
             {"timestamp":"2026-11-23T09:24:41Z","mac":"02AABBCC0003","rssi":-63}]
            """);
        Assert.Equal(["02aabbcc0001", "02aabbcc0003"], reports.OfType<DeviceReport.Sighting>().Select(sighting => sighting.Tag));
        Assert.Single(reports.OfType<DeviceReport.Refused>());
    }

    [Fact]
    public void A_device_that_is_not_understood_is_degraded_and_what_it_said_is_kept_with_the_reason()
    {
        var story = new FloorStory();
        story.Says("zigbee2mqtt/front door", """{"contact":true}""").ToldOfHealth();
        story.Says("zigbee2mqtt/front door", """{"contact":true,"contact":false}""");
        var entry = Assert.Single(story.Findings.Quarantined);
        Assert.Equal("d-contact", entry.Device);
        Assert.NotEmpty(entry.Reason);
        Assert.NotEmpty(entry.Sample);
        Assert.Equal(["door/d-contact Degraded"], story.ToldOfHealth());
    }
}

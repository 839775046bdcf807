using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 1: a missing, null or unreadable value is unknown; it is never closed, empty or fine.</summary>
public sealed class Rule1ThreeValuesNeverTwoTests
{
    /// <summary>Whatever a decoder makes of these, it is no state that somebody could take for safe.</summary>
    [Theory]
    [InlineData("d/io/door", "")]
    [InlineData("d/io/door", "MAYBE")]
    [InlineData("d/send", """{"type":"INFO","src":"door"}""")]
    [InlineData("zigbee2mqtt/door", """{"contact":null}""")]
    [InlineData("zigbee2mqtt/door", """{"contact":"ajar"}""")]
    [InlineData("zigbee2mqtt/door", """{"battery":70}""")]
    [InlineData("zigbee2mqtt/door", "")]
    [InlineData("home/gw/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":-60,"open":null}""")]
    [InlineData("home/gw/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":-60,"open":"perhaps"}""")]
    [InlineData("ctl/onvif-ej/Door/State/DoorPhysicalState/&d", """{"Source":{"DoorToken":"d"},"Data":{"State":"Unknown"}}""")]
    [InlineData("ctl/onvif-ej/Door/State/DoorPhysicalState/&d", """{"Source":{"DoorToken":"d"},"Data":{}}""")]
    [InlineData("ctl/onvif-ej/Door/State/DoorPhysicalState/&d", "")]
    [InlineData("shelly-x/events/rpc", """{"src":"shelly-x","method":"NotifyStatus","params":{"ts":1795425881.25,"input:0":{"state":null}}}""")]
    [InlineData("shelly-x/events/rpc", """{"src":"shelly-x","method":"NotifyStatus","params":{"ts":1795425881.25,"input:0":{}}}""")]
    [InlineData("uhppoted/gateway/replies", """{"message":{"reply":{"method":"get-status","response":{"device-id":7,"status":{"door-states":{"1":null}}}}}}""")]
    public void No_decoder_invents_a_closed_door(string topic, string payload) => Assert.All(
        Say.All(topic, payload).OfType<DeviceReport.Door>(),
        door => Assert.True(door.Physical is null or DoorPhysical.Unknown or DoorPhysical.Fault, $"{topic} {payload} became {door.Physical}"));

    [Theory]
    [InlineData("frigate/cam/person", "")]
    [InlineData("frigate/cam/person", "null")]
    [InlineData("frigate/cam/person", "-1")]
    [InlineData("axis/s/event/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario2", """{"message":{"data":{"human":"many"}}}""")]
    [InlineData("axis/s/event/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario2", """{"message":{"data":{}}}""")]
    [InlineData("dataq/occupancy/S", """{"timestamp":1795425881312}""")]
    [InlineData("dataq/occupancy/S", """{"occupancy":null,"timestamp":1795425881312}""")]
    [InlineData("cam/onvif-ej/RuleEngine/CountAggregation/OccupancyCounter/&1/R", """{"Data":{"SimpleItem":{"Name":"Count","Value":null}}}""")]
    public void No_decoder_invents_an_empty_room(string topic, string payload) => Assert.All(
        Say.All(topic, payload).OfType<DeviceReport.Occupancy>(), count => Assert.Null(count.Count));

    [Fact]
    public void A_count_of_nobody_is_believed_only_where_the_camera_says_so()
    {
        Assert.Equal(0, Assert.IsType<DeviceReport.Occupancy>(Say.One("frigate/cam/person", "0")).Count);
        Assert.Equal(0, Say.All("dataq/occupancy/S", """{"occupancy":{},"timestamp":1795425881312}""").OfType<DeviceReport.Occupancy>().Single().Count);
    }

    [Fact]
    public void A_heart_rate_that_is_not_there_is_no_pulse_of_nothing() => Assert.All(
        Say.All("home/gw/BTtoMQTT/02AABBCC0001", """{"id":"02:AA:BB:CC:00:01","rssi":-60,"steps":12}""").OfType<DeviceReport.TagState>(),
        tag => Assert.Null(tag.PulsePerMinute));
}

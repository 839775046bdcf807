using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.NineRules;

/// <summary>DEVICES.md 2, rule 8: yes, no and numbers as text are read; a word that nobody declared is not.</summary>
public sealed class Rule8TolerantScalarsTests
{
    [Theory]
    [InlineData("false", DoorPhysical.Open)]
    [InlineData("\"false\"", DoorPhysical.Open)]
    [InlineData("0", DoorPhysical.Open)]
    [InlineData("\"0\"", DoorPhysical.Open)]
    [InlineData("true", DoorPhysical.Closed)]
    [InlineData("\"true\"", DoorPhysical.Closed)]
    [InlineData("1", DoorPhysical.Closed)]
    [InlineData("2", DoorPhysical.Unknown)]
    [InlineData("\"yes\"", DoorPhysical.Unknown)]
    public void Yes_and_no_come_in_many_forms(string value, DoorPhysical expected) => Assert.Equal(
        expected, Say.All("zigbee2mqtt/d", $$"""{"contact":{{value}}}""").OfType<DeviceReport.Door>().Single().Physical);

    [Theory]
    [InlineData("-71", -71)]
    [InlineData("\"-71\"", -71)]
    [InlineData("-71.0", -71)]
    [InlineData("\"-71 dBm\"", null)]
    [InlineData("true", null)]
    public void Numbers_come_as_text_and_whole_ones_as_fractions(string value, int? expected) => Assert.Equal(
        expected, Say.All("home/gw/BTtoMQTT/02AABBCC0001", $$"""{"id":"02:AA:BB:CC:00:01","rssi":{{value}}}""").OfType<DeviceReport.Sighting>().SingleOrDefault()?.Rssi);

    [Theory]
    [InlineData("\"3\"", 3)]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("2.5", null)]
    [InlineData("-1", null)]
    public void A_count_is_a_whole_number_of_people(string value, int? expected) => Assert.Equal(
        expected, Say.All("axis/s/event/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario2", """{"message":{"data":{"human":@}}}""".Replace("@", value, StringComparison.Ordinal)).OfType<DeviceReport.Occupancy>().Single().Count);
}

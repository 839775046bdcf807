using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class EspresenseDialectTests
{
    private const string Topic = "espresense/devices/band-3/node-1";

    [Fact]
    public void Numbers_may_be_texts()
    {
        var report = Say.One(Topic, """{"id":"band-3","rssi":"-71","raw":"2.5","distance":"2.25"}""");
        Assert.Equal(new DeviceReport.Sighting("node-1", "band-3", 2.25, 2.5, -71), report);
    }

    [Fact]
    public void Values_out_of_range_are_left_out_and_a_distance_must_be_there()
    {
        Assert.Equal(new DeviceReport.Sighting("node-1", "band-3", 2, null, null), Say.One(Topic, """{"distance":2,"raw":-1,"rssi":300}"""));
        Assert.Equal("node-1", Say.Refused(Topic, """{"raw":1}""").Address);
        Say.Refused(Topic, """{"distance":-0.5}""");
        Say.Refused(Topic, """{"distance":201}""");
        Say.Refused(Topic, """{"distance":"NaN"}""");
        Say.Refused(Topic, """{"distance":true}""");
        Say.Refused(Topic, """{"distance":null}""");
    }

    [Fact]
    public void The_status_is_the_last_will_and_telemetry_is_proof_of_life()
    {
        Assert.Equal(new DeviceReport.Availability("node-1", Presence.Offline), Say.One("espresense/rooms/node-1/status", "offline"));
        Assert.Equal(new DeviceReport.Alive("node-1"), Say.One("espresense/rooms/node-1/telemetry", """{"uptime":7}"""));
        Say.Refused("espresense/rooms/node-1/telemetry", "7");
        Say.Refused("espresense/rooms/node-1/status", "sleeping");
    }

    [Fact]
    public void Settings_say_nothing_about_anybody()
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One("espresense/rooms/node-1/max_distance", "16"));
        Assert.IsType<DeviceReport.Nothing>(Say.One("espresense/settings/band-3/config", "{}"));
    }
}

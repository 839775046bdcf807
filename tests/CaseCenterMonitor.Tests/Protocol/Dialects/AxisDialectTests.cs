using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>Axis cameras, by their own event bridge and with the DataQ program.</summary>
public sealed class AxisDialectTests
{
    private const string Scenario = "axis/ACCC8E000017/event/tns:axis/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario2";
    private const string Occupied = "dataq/occupancy/B8A44F000017";

    [Fact]
    public void A_scenario_that_counts_people_is_a_count_of_its_own_area()
    {
        var count = Assert.IsType<DeviceReport.Occupancy>(Say.One(Scenario, """{"timestamp":1763889881250,"message":{"data":{"human":"2","total":"3"}}}"""));
        Assert.Equal(("ACCC8E000017/Device1Scenario2", 2, DeviceTime.FromEpoch(1763889881250)), (count.Address, count.Count, count.Time));
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One(Scenario, """{"message":{"data":{"human":"many"}}}""")).Count);
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One(Scenario, """{"message":{"data":{"human":"-1"}}}""")).Count);
    }

    [Fact]
    public void Yes_and_no_count_nobody()
    {
        Assert.IsType<DeviceReport.Alive>(Say.One(Scenario, """{"message":{"data":{"active":"1","classTypes":"human"}}}"""));
        Assert.IsType<DeviceReport.Alive>(Say.One(Scenario, """{"message":{"data":{"active":"0"}}}"""));
    }

    [Fact]
    public void A_property_that_is_gone_makes_the_count_unknown() =>
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One(Scenario, "")).Count);

    [Fact]
    public void Tampering_makes_the_camera_degraded_and_its_end_is_a_sign_of_life()
    {
        const string Topic = "axis/ACCC8E000017/event/tns:onvif/VideoSource/tns:axis/Tampering";
        Assert.Equal("ACCC8E000017", Assert.IsType<DeviceReport.Degraded>(Say.One(Topic, """{"message":{"data":{"tampering":"1"}}}""")).Address);
        Assert.IsType<DeviceReport.Alive>(Say.One(Topic, """{"message":{"data":{"tampering":"0"}}}"""));
    }

    [Fact]
    public void What_is_no_event_is_refused_and_makes_nothing_inactive()
    {
        Say.Refused(Scenario, """{"message":7}""");
        Say.Refused(Scenario, """{"timestamp":1763889881250}""");
        Say.Refused(Scenario, """{"message":{"source":{}}}""");
        Say.Refused(Scenario, "{");
    }

    [Fact]
    public void An_empty_scene_is_an_empty_object_and_zero_counts_are_left_out()
    {
        Assert.Equal(0, Assert.IsType<DeviceReport.Occupancy>(Say.One(Occupied, """{"occupancy":{}}""")).Count);
        Assert.Equal(0, Assert.IsType<DeviceReport.Occupancy>(Say.One(Occupied, """{"occupancy":{"Car":2}}""")).Count);
        Assert.Equal(4, Assert.IsType<DeviceReport.Occupancy>(Say.One(Occupied, """{"occupancy":{"Human":"4"},"timestamp":1763889881250}""")).Count);
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One(Occupied, """{"occupancy":{"Human":null}}""")).Count);
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One(Occupied, """{"occupancy":{"Human":1.5}}""")).Count);
        Say.Refused(Occupied, """{"timestamp":1763889881250}""");
    }

    [Fact]
    public void The_last_will_has_one_field_that_matters()
    {
        Assert.Equal(Presence.Offline, Assert.IsType<DeviceReport.Availability>(Say.One("dataq/connect/B8A44F000017", """{"connected":false}""")).Presence);
        Say.Refused("dataq/connect/B8A44F000017", """{"model":"x"}""");
    }

    [Fact]
    public void Detections_are_people_in_view_and_the_longest_stillness_among_them()
    {
        var seen = Assert.IsType<DeviceReport.Occupancy>(Say.One("dataq/detections/B8A44F000017", """
            {"list":[{"class":"Human","idle":2.5,"active":true,"timestamp":1763889881250},{"class":"Human","idle":40,"timestamp":1763889881350},{"class":"Human","active":false},{"class":"Car","idle":99}]}
            """));
        Assert.Equal((2, TimeSpan.FromSeconds(40), DeviceTime.FromEpoch(1763889881350)), (seen.Count, seen.Idle, seen.Time));
        Assert.Equal(0, Assert.IsType<DeviceReport.Occupancy>(Say.One("dataq/detections/B8A44F000017", """{"list":[]}""")).Count);
        Say.Refused("dataq/detections/B8A44F000017", """{"serial":"x"}""");
    }

    [Fact]
    public void What_the_camera_calls_an_event_is_history_and_pictures_are_nothing()
    {
        Assert.Equal("acap/x: over", Assert.IsType<DeviceReport.History>(Say.One("dataq/event/B8A44F000017/acap/x", """{"active":"false"}""")).Detail);
        Assert.IsType<DeviceReport.Nothing>(Say.One("dataq/image/B8A44F000017", "x"));
        Assert.IsType<DeviceReport.Nothing>(Say.One(Occupied, ""));
    }
}

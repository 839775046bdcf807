using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class AxisDialectTests
{
    private const string Scene = "axis/b8a44f000001/event/tns:axis/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario1";
    private const string Address = "b8a44f000001/Device1Scenario1";

    [Theory]
    [InlineData("""{"scenario":"occupants","total":"4","human":"3"}""", 3)]
    [InlineData("""{"scenario":"occupants","total":0,"human":0}""", 0)]
    [InlineData("""{"classTypes":"human","active":"1"}""", 1)]
    [InlineData("""{"active":"1"}""", 1)]
    [InlineData("""{"classTypes":"vehicle, human","active":true}""", 1)]
    [InlineData("""{"classTypes":"human","active":"0"}""", null)]
    [InlineData("""{"active":false}""", null)]
    public void A_count_is_a_count_a_yes_is_at_least_one_and_a_no_is_no_empty_room(string data, int? count)
    {
        var report = Say.One(Scene, $$$"""{"timestamp":1795425881312,"message":{"source":{},"data":{{{data}}}}}""");
        Assert.Equal(new DeviceReport.Occupancy(Address, count, DeviceTime.FromEpoch(1795425881312)), report);
    }

    [Theory]
    [InlineData("""{"classTypes":"vehicle","active":"1"}""")]
    [InlineData("""{"totalHuman":"412","total":"500"}""")]
    public void A_car_and_a_count_of_crossings_are_proof_of_life_only(string data) =>
        Assert.Equal(new DeviceReport.Alive(Address), Say.One(Scene, $$$"""{"message":{"data":{{{data}}}}}"""));

    [Theory]
    [InlineData("""{"message":{"data":{"active":"yes"}}}""")]
    [InlineData("""{"message":{"data":{"active":null}}}""")]
    [InlineData("""{"message":{"data":{"human":"-1"}}}""")]
    [InlineData("""{"message":{"data":{"human":"1.5"}}}""")]
    [InlineData("""{"message":{"data":{}}}""")]
    [InlineData("""{"message":{"data":[]}}""")]
    [InlineData("""{"message":77}""")]
    [InlineData("{}")]
    [InlineData("{ topic: 'axis', message: { data: { human: occupants.toString() } } }")]
    public void What_cannot_be_read_is_unknown_and_refused_and_never_inactive(string payload)
    {
        Assert.Collection(
            Say.All(Scene, payload),
            count => Assert.Null(Assert.IsType<DeviceReport.Occupancy>(count).Count),
            refused => Assert.IsType<DeviceReport.Refused>(refused));
    }

    [Theory]
    [InlineData("axis/b8a44f000001/event/CameraApplicationPlatform/ObjectAnalytics/Device1Scenario1", null)]
    [InlineData("axis/b8a44f000001/event/tns:onvif/CameraApplicationPlatform/tns:axis/ObjectAnalytics/Device1Scenario1/$source/device/1", null)]
    [InlineData("axis/b8a44f000001/event/mine", "onvif:CameraApplicationPlatform/axis:ObjectAnalytics/Device1Scenario1")]
    [InlineData("axis/b8a44f000001/event/mine", "axis:CameraApplicationPlatform/ObjectAnalytics/Device1Scenario1")]
    public void The_name_of_the_event_stands_in_the_topic_or_in_the_message(string topic, string? inside)
    {
        var name = inside is null ? "" : $"\"topic\":\"{inside}\",";
        Assert.Equal(new DeviceReport.Occupancy(Address, 1), Say.One(topic, $$$$"""{{{{{name}}}}"message":{"data":{"active":"1"}}}"""));
    }

    [Fact]
    public void Without_a_name_nobody_guesses() => Say.Refused("axis/b8a44f000001/event/tns:axis", """{"message":{"data":{"state":"0"}}}""");

    [Fact]
    public void Movement_before_a_sensor_is_proof_of_life() => Assert.Equal(
        new DeviceReport.Alive("b8a44f000001", DeviceTime.FromEpoch(1795425881312)),
        Say.One("axis/b8a44f000001/event/tns:onvif/Device/tns:axis/Sensor/PIR/$source/sensor/0", """{"timestamp":1795425881312,"message":{"source":{"sensor":"0"},"key":{},"data":{"state":"1"}}}"""));

    [Fact]
    public void A_deleted_topic_makes_the_count_unknown()
    {
        Assert.Equal(new DeviceReport.Occupancy(Address, null), Say.One(Scene, ""));
        Assert.IsType<DeviceReport.Nothing>(Say.One("axis/b8a44f000001/event/tns:axis/Device/Tampering", ""));
        Assert.IsType<DeviceReport.Nothing>(Say.One("axis/b8a44f000001/image", "\u00ff\u00d8"));
    }
}

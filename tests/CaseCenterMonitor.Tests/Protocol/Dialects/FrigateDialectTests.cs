using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class FrigateDialectTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3", 3)]
    [InlineData(" 12\n", 12)]
    public void A_count_is_a_whole_number_as_text(string payload, int count)
    {
        Assert.Equal(new DeviceReport.Occupancy("cam-1", count), Say.One("frigate/cam-1/person", payload));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("two")]
    [InlineData("{\"count\":2}")]
    [InlineData("99999999999999999999")]
    [InlineData("1001")]
    public void What_is_no_count_is_unknown_and_refused_and_never_zero(string payload)
    {
        Assert.Collection(
            Say.All("frigate/cam-1/person", payload),
            count => Assert.Equal(new DeviceReport.Occupancy("cam-1", null), count),
            refused => Assert.IsType<DeviceReport.Refused>(refused));
    }

    [Fact]
    public void An_event_is_proof_of_life_of_its_camera()
    {
        var report = Say.One("frigate/events", """{"type":"update","before":{},"after":{"camera":"cam-1","label":"person","frame_time":1763889881.25}}""");
        Assert.Equal("cam-1", Assert.IsType<DeviceReport.Alive>(report).Address);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1763889881250), report.Time!.Value.Value);
    }

    [Fact]
    public void Statistics_prove_the_recorder_and_each_camera_that_delivers_pictures_and_one_bad_row_costs_one_row()
    {
        Assert.Collection(
            Say.All("frigate/stats", """{"cameras":{"a":{"camera_fps":5.0},"b":{"camera_fps":0},"c":{"camera_fps":"x"},"d":{"camera_fps":"4"}}}"""),
            hub => Assert.Equal(new DeviceReport.HubAvailability(Presence.Online), hub),
            a => Assert.Equal(new DeviceReport.Alive("a"), a),
            b => Assert.Equal(new DeviceReport.Availability("b", Presence.Offline), b),
            c => Assert.Equal("c", Assert.IsType<DeviceReport.Refused>(c).Address),
            d => Assert.Equal(new DeviceReport.Alive("d"), d));
    }

    [Theory]
    [InlineData("online", Presence.Online)]
    [InlineData("offline", Presence.Offline)]
    [InlineData("disabled", Presence.Stopped)]
    public void A_stream_is_there_or_not_or_switched_off(string payload, Presence presence)
    {
        Assert.Equal(new DeviceReport.Availability("cam-1", presence), Say.One("frigate/cam-1/status/detect", payload));
    }

    [Fact]
    public void A_face_is_refused_even_as_valid_JSON_and_keeps_no_sample()
    {
        var refused = Say.Refused("frigate/tracked_object_update", """{"type":"face","id":"1-a","name":"somebody","score":0.9,"camera":"cam-1"}""");
        Assert.True(refused.IsPersonal);
        Assert.DoesNotContain("somebody", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_other_objects_are_passed_over()
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One("frigate/cam-1/person/snapshot", "\u00ff\u00d8"));
        Assert.IsType<DeviceReport.Nothing>(Say.One("frigate/cam-1/dog", "1"));
        Assert.DoesNotContain(Say.Dialects.Of("frigate/stats")!.Filters, filter => filter.Contains('#', StringComparison.Ordinal));
    }
}

using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class AxisDataQDialectTests
{
    private const string Serial = "B8A44F000001";

    private static readonly DeviceTime Then = DeviceTime.FromEpoch(1795425881312);

    [Theory]
    [InlineData("""{"Human":3,"Car":1}""", 3)]
    [InlineData("""{"human":"2"}""", 2)]
    [InlineData("""{"Person":1,"Human":1}""", 2)]
    [InlineData("""{"Car":2}""", 0)]
    [InlineData("{}", 0)]
    public void Zero_counts_are_left_out_and_an_empty_object_is_an_empty_scene(string classes, int count) => Assert.Equal(
        new DeviceReport.Occupancy(Serial, count, Then),
        Say.One($"dataq/occupancy/{Serial}", $$"""{"occupancy":{{classes}},"timestamp":1795425881312,"serial":"x","name":"Hall"}"""));

    [Theory]
    [InlineData("""{"occupancy":{"Visitor":2}}""")]
    [InlineData("""{"occupancy":{"Human":-1}}""")]
    [InlineData("""{"occupancy":{"Human":null}}""")]
    [InlineData("""{"occupancy":{"Human":1.5}}""")]
    [InlineData("""{"occupancy":{"Human":900,"Person":900}}""")]
    [InlineData("""{"occupancy":null}""")]
    [InlineData("""{"occupancy":[]}""")]
    [InlineData("{}")]
    [InlineData("""{"occupancy":{"Human":1""")]
    [InlineData("""{"occupancy":{"Human":1,"Human":2}}""")]
    public void What_is_no_count_is_unknown_and_refused_and_never_zero(string payload) => IsUnknownAndRefused("occupancy", payload);

    [Fact]
    public void A_deleted_topic_makes_the_count_unknown() => Assert.Equal(new DeviceReport.Occupancy(Serial, null), Say.One($"dataq/occupancy/{Serial}", ""));

    [Fact]
    public void A_tracker_says_how_long_one_person_has_not_moved_and_not_how_many_there_are() => Assert.Equal(
        new DeviceReport.Stillness(Serial, TimeSpan.FromSeconds(92.5), Then), Say.One($"dataq/tracker/{Serial}", Tracker("Human", "92.5", "true")));

    [Theory]
    [InlineData("Human", "92.5", "false")]
    [InlineData("Car", "92.5", "true")]
    public void The_end_of_a_track_is_no_empty_room_and_a_car_is_nobody(string name, string idle, string active) =>
        Assert.Equal(new DeviceReport.Alive(Serial, Then), Say.One($"dataq/tracker/{Serial}", Tracker(name, idle, active)));

    [Theory]
    [InlineData("-1")]
    [InlineData("null")]
    [InlineData("1e12")]
    public void A_stillness_that_is_no_measurement_is_left_out(string idle) => Assert.Collection(
        Say.All($"dataq/tracker/{Serial}", Tracker("Human", idle, "true")),
        alive => Assert.IsType<DeviceReport.Alive>(alive),
        refused => Assert.IsType<DeviceReport.Refused>(refused));

    [Fact]
    public void The_list_of_what_is_in_view_counts_people_and_knows_the_one_who_moves_least()
    {
        var payload = $$"""{"list":[{{Tracker("Human", "4", "true")}},{{Tracker("Car", "900", "true")}},{{Tracker("Human", "61", "true")}},{{Tracker("Human", "80", "false")}}]}""";
        Assert.Equal(new DeviceReport.Occupancy(Serial, 2, Then, TimeSpan.FromSeconds(61)), Say.One($"dataq/detections/{Serial}", payload));
        Assert.Equal(new DeviceReport.Occupancy(Serial, 0), Say.One($"dataq/detections/{Serial}", """{"list":[]}"""));
    }

    [Theory]
    [InlineData("""{"list":[{"class":"Human"},{"id":"x"}]}""")]
    [InlineData("""{"list":{}}""")]
    public void A_row_that_cannot_be_read_may_be_one_more(string payload) => IsUnknownAndRefused("detections", payload);

    [Theory]
    [InlineData("""{"connected":true,"model":"M","address":"192.0.2.7","serial":"x","name":"Hall"}""", Presence.Online)]
    [InlineData("""{"connected":false,"serial":"x"}""", Presence.Offline)]
    public void The_last_will_has_fewer_fields_and_means_the_same_topic(string payload, Presence presence) =>
        Assert.Equal(new DeviceReport.Availability(Serial, presence), Say.One($"dataq/connect/{Serial}", payload));

    [Theory]
    [InlineData("status", """{"model":"M","Uptime_Hours":7}""", null)]
    [InlineData("path", """{"class":"Human","timestamp":1795425881312,"path":[{"t":1795425881.3}],"dwell":1.5}""", 1795425881312)]
    [InlineData("event/B8A44F000001/acap/DataQ/anomaly", """{"timestamp":1795425881312,"active":true}""", 1795425881312)]
    public void Status_paths_and_events_are_proof_of_life(string topic, string payload, long? timestamp)
    {
        var whole = topic.Contains('/', StringComparison.Ordinal) ? topic : $"{topic}/{Serial}";
        Assert.Equal(new DeviceReport.Alive(Serial, timestamp is { } time ? DeviceTime.FromEpoch(time) : null), Say.One($"dataq/{whole}", payload));
    }

    [Fact]
    public void Pictures_are_neither_read_nor_subscribed_to()
    {
        Assert.IsType<DeviceReport.Nothing>(Say.One($"dataq/object_snapshot_v1/{Serial}", "\u00ff\u00d8"));
        Assert.All(Say.Dialects.Of($"dataq/status/{Serial}")!.Filters, filter => Assert.DoesNotContain("snapshot", filter, StringComparison.Ordinal));
        Assert.All(Say.Dialects.Of($"dataq/status/{Serial}")!.Filters, filter => Assert.DoesNotContain("#", filter, StringComparison.Ordinal));
    }

    private static void IsUnknownAndRefused(string topic, string payload) => Assert.Collection(
        Say.All($"dataq/{topic}/{Serial}", payload),
        count => Assert.Null(Assert.IsType<DeviceReport.Occupancy>(count).Count),
        refused => Assert.IsType<DeviceReport.Refused>(refused));

    private static string Tracker(string name, string idle, string active) =>
        $$"""{"id":"t-1","class":"{{name}}","age":100,"idle":{{idle}},"active":{{active}},"timestamp":1795425881312,"birth":1795425781312,"hat":"None"}""";
}

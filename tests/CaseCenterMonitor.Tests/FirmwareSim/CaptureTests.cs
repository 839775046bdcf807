using System.Text;
using CaseCenterMonitor.FirmwareSim.Capture;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

public sealed class CaptureTests
{
    private const string Good =
        """{"tst":"2026-11-23T08:15:00.250000-0500","topic":"espresense/devices/band-9/cell-2","qos":0,"retain":0,"payloadlen":31,"payload":{"id":"band-9", "distance":1.50}}""";

    [Fact]
    public void Reads_time_topic_and_the_payload_exactly_as_it_was_written()
    {
        Assert.True(CaptureLine.TryParse(Good, out var line, out _));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 13, 15, 0, 250, TimeSpan.Zero), line!.At);
        Assert.Equal("cell-2", line.Reader);
        Assert.Equal("""{"id":"band-9", "distance":1.50}""", Encoding.UTF8.GetString(line.Payload));
        Assert.False(line.Retain);
    }

    [Theory]
    [InlineData("2026-11-23T08:15:00+0800", "2026-11-23T00:15:00.0000000Z")]
    [InlineData("2026-11-23T08:15:00.123456789-0500", "2026-11-23T13:15:00.1234567Z")]
    [InlineData("2026-11-23T08:15:00.123456Z+0000", "2026-11-23T08:15:00.1234560Z")]
    [InlineData("2026-11-23T08:15:00Z", "2026-11-23T08:15:00.0000000Z")]
    [InlineData("2026-11-23T08:15:00.5+05:30", "2026-11-23T02:45:00.5000000Z")]
    public void Reads_every_way_in_which_mosquitto_writes_a_time(string written, string instant)
    {
        Assert.True(CaptureLine.TryParse($$"""{"tst":"{{written}}","topic":"a","payload":1}""", out var line, out var problem), problem);
        Assert.Equal(instant, line!.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"online\"", "online")]
    [InlineData("null", "")]
    [InlineData("3", "3")]
    public void Reads_payloads_that_are_no_objects(string written, string bytes)
    {
        Assert.True(CaptureLine.TryParse($$"""{"tst":"2026-11-23T08:15:00Z","topic":"a","qos":1,"retain":1,"payload":{{written}}}""", out var line, out _));
        Assert.Equal(bytes, Encoding.UTF8.GetString(line!.Payload));
        Assert.True(line.Retain);
        Assert.Equal(1, line.Qos);
    }

    [Theory]
    [InlineData("not json", "not JSON")]
    [InlineData("[1]", "object is expected")]
    [InlineData("""{"topic":"a","payload":1}""", "tst")]
    [InlineData("""{"tst":17,"topic":"a","payload":1}""", "tst")]
    [InlineData("""{"tst":"yesterday","topic":"a","payload":1}""", "tst")]
    [InlineData("""{"tst":"","topic":"a","payload":1}""", "tst")]
    [InlineData("""{"tst":"2026-11-23T08:15:00Z","topic":"a/#","payload":1}""", "topic")]
    [InlineData("""{"tst":"2026-11-23T08:15:00Z","topic":"a"}""", "payload")]
    [InlineData("""{"tst":"2026-11-23T08:15:00Z","topic":"a","qos":7,"payload":1}""", "qos")]
    [InlineData("""{"tst":"2026-11-23T08:15:00Z","topic":"a","qos":"0","payload":1}""", "qos")]
    public void Says_what_is_wrong_with_a_bad_line(string text, string names)
    {
        Assert.False(CaptureLine.TryParse(text, out var line, out var problem));
        Assert.Null(line);
        Assert.Contains(names, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_lines_are_named_by_number_and_the_rest_is_played()
    {
        var file = CaptureFile.Read([Good, "", "{", Good, "7"]);

        Assert.Equal(2, file.Lines.Count);
        Assert.Equal([3, 5], file.Bad.Select(b => b.Number));
    }

    [Fact]
    public void A_dropped_reader_speaks_until_its_time_and_not_at_it()
    {
        var start = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var selection = new CaptureSelection(new HashSet<string>(), new HashSet<string> { "cell-2" }, TimeSpan.FromSeconds(60));

        Assert.True(selection.Plays(Line("cell-2", 59.999), start));
        Assert.False(selection.Plays(Line("cell-2", 60), start));
        Assert.True(selection.Plays(Line("cell-3", 60), start));

        CaptureLine Line(string reader, double second) => new(start.AddSeconds(second), $"espresense/devices/x/{reader}", [], 0, false);
    }

    [RealInputFact("espresense-stationary/stationary-7_14.75_1.25.jsonl")]
    public void The_recording_of_a_resting_watch_reads_without_a_bad_line()
    {
        var file = CaptureFile.Read(SharedData.Text("espresense-stationary/stationary-7_14.75_1.25.jsonl").Split('\n'));

        Assert.Equal(1693, file.Lines.Count);
        Assert.Empty(file.Bad);
        Assert.Equal(119.3, (file.Lines[^1].At - file.Lines[0].At).TotalSeconds, 1);
        Assert.Equal(10, file.Lines.Select(l => l.Reader).Distinct().Count());
    }
}

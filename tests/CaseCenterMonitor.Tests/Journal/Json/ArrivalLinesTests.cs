using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Json;

/// <summary>Arrivals as lines: what is wrong is named with its line, and then nothing is taken.</summary>
public sealed class ArrivalLinesTests
{
    private const string Opened = """{"receivedAt":"2026-11-23T10:00:01Z","signal":{"type":"door-changed","door":"D-out","physical":"open","lock":"unlocked","alarm":"normal","occurredAt":"2026-11-23T10:00:00Z"}}""";

    [Fact]
    public void Numbers_are_those_of_the_lines_and_what_is_left_out_was_written_down_at_once()
    {
        var later = Opened.Replace("10:00:01Z", "09:00:00Z", StringComparison.Ordinal);
        var (arrivals, problems) = Read($"{Opened}\n\n{later}\n");
        Assert.Empty(problems);
        Assert.Equal([1L, 3L], arrivals.Select(arrival => arrival.Sequence));
        Assert.All(arrivals, arrival => Assert.Equal(At("2026-11-23T10:00:01Z"), arrival.RecordedAt));
    }

    [Theory]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z"}""", "signal")]
    [InlineData("""{"signal":{"type":"time-passed","occurredAt":"2026-11-23T10:00:00Z"}}""", "receivedAt")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"time-passed"}}""", "occurredAt")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"door-opened","occurredAt":"2026-11-23T10:00:00Z"}}""", "'type'")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"occurredAt":"2026-11-23T10:00:00Z"}}""", "'type'")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"time-passed","occurredAt":"2026-11-23T10:00:00Z","speed":2}}""", "speed")]
    [InlineData("""{"receivedAt":"yesterday","signal":{"type":"time-passed","occurredAt":"2026-11-23T10:00:00Z"}}""", "no arrival")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","recordedAt":"2026-11-23T09:00:00Z","signal":{"type":"time-passed","occurredAt":"2026-11-23T10:00:00Z"}}""", "before receivedAt")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"call-rung","zone":"Attic","occurredAt":"2026-11-23T10:00:00Z"}}""", "no zone 'Attic'")]
    [InlineData("""{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"call-rung","occurredAt":"2026-11-23T10:00:00Z"}}""", "zone")]
    [InlineData("""null""", "null")]
    [InlineData("""door D-out opens""", "no arrival")]
    public void A_wrong_line_is_named_and_nothing_is_taken(string line, string why)
    {
        var (arrivals, problems) = Read($"{Opened}\n{line}\n{Opened}");
        Assert.Empty(arrivals);
        var problem = Assert.Single(problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_were_written_down_in_another_order_are_to_be_sorted()
    {
        var (_, problems) = Read($"{Recorded("10:00:09")}\n{Recorded("10:00:05")}");
        Assert.Contains("sort the lines", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_reads_more_than_twenty_problems() =>
        Assert.Equal(ArrivalLines.ProblemsMax, Read(string.Join('\n', Enumerable.Repeat("nonsense", 1000))).Problems.Count);

    [Fact]
    public void A_line_without_end_is_refused() =>
        Assert.Contains("at most", Assert.Single(Read(new string('x', ArrivalLines.LineLengthMax + 1)).Problems).Message, StringComparison.Ordinal);

    private static string Recorded(string time) => Opened.Replace("\"signal\"", $"\"recordedAt\":\"2026-11-23T{time}Z\",\"signal\"", StringComparison.Ordinal);

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static (IReadOnlyList<CaseCenterMonitor.Core.Arrival> Arrivals, IReadOnlyList<LineProblem> Problems) Read(string lines) =>
        ArrivalLines.Read(new StringReader(lines), SmallCentre.Centre);
}

using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Embedded;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Embedded;

/// <summary>The store of a centre that has no other. That it answers like InfluxDB is shown with a real one in the system tests.</summary>
public sealed class EmbeddedStoreTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 12, 0);
    private static readonly How[] Steady = [How.Last, How.Max, How.Min, How.Mean, How.Sum, How.Count];

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-figures-").FullName;
    private readonly FakeTimeProvider _clock = new(Now.ToDateTimeOffset());
    private EmbeddedStore _store;

    public EmbeddedStoreTests() => _store = Open();

    private string File_ => Path.Join(_folder, "figures.db");

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_step_has_a_row_and_where_nothing_was_written_nothing_is_known()
    {
        await Write("a", (0, 3), (10, 5), (70, 1));
        var rows = Assert.Single((await Ask(How.Max, 0, 120, 30)).Series).Rows;
        Assert.Equal([5, null, 1, null], rows.Select(row => row.Values[0]));
        Assert.Equal(At(30), rows[1].At);
        Assert.Equal([2, 0, 1, 0], Assert.Single((await Ask(How.Count, 0, 120, 30)).Series).Rows.Select(row => row.Values[0]));
    }

    [Fact]
    public async Task A_place_of_which_nothing_was_written_in_the_time_is_not_in_the_answer()
    {
        await Write("a", (0, 3));
        await Write("b", (600, 3));
        Assert.Equal("a", Assert.Single((await Ask(How.Last, 0, 60, 30)).Series).Tags["zone"]);
    }

    [Fact]
    public async Task Places_that_are_not_told_apart_are_one()
    {
        await Write("a", (0, 3), (20, 2));
        await Write("b", (0, 4), (10, 7));
        Assert.Equal([16, 7, 2, 4, 2], new[] { How.Sum, How.Max, How.Min, How.Count, How.Last }.Select(how => Whole(how, 0, 30).Result));
        await Write("b", (20, 9));
        Assert.Equal(9, await Whole(How.Last, 0, 30)); // Of two of one instant the greater, as InfluxDB has it.
    }

    [Fact]
    public async Task Growth_begins_with_the_step_before_and_a_counter_that_began_anew_says_nothing()
    {
        await Write("a", (-10, 1), (0, 5), (10, 9), (30, 1), (40, 20.5));
        var rows = Assert.Single((await Ask(How.PerSecond, 0, 50, 10)).Series).Rows;
        Assert.Equal([(At(0), 0.4), (At(10), 0.4), (At(40), 1.95)], rows.Select(row => (row.At, row.Values[0]!.Value)));
        Assert.Equal(1.95 * 600, Assert.Single((await Ask(How.PerTenMinutes, 40, 50, 10)).Series).Rows.Single().Values[0]!.Value, 9);
    }

    [Fact]
    public async Task The_newest_row_is_one_row_whatever_of_it_is_known()
    {
        await WriteLine(Catalogue.Zone.At(At(0), ["n", "a"], ("officers", 1), ("people_placed", 4)));
        await WriteLine(Catalogue.Zone.At(At(10), ["n", "a"], ("officers", 2)));
        var question = new Question(Catalogue.Zone, How.Latest, [new Column("officers", "o"), new Column("people_placed", "p")], ["zone"], []);
        var row = Assert.Single(Assert.Single((await _store.Ask(question, Stretch.Of(At(-60), At(60)), default)).Series).Rows);
        Assert.Equal((At(10), 2, null), (row.At, row.Values[0], row.Values[1]));
        row = Assert.Single(Assert.Single((await _store.Ask(question, Stretch.Of(At(-60), At(10)), default)).Series).Rows);
        Assert.Equal((At(0), 1, 4), (row.At, row.Values[0], row.Values[1]));
        Assert.Empty((await _store.Ask(question, Stretch.Of(At(11), At(20)), default)).Series);
    }

    [Fact]
    public async Task Only_the_places_that_are_asked_about_are_told()
    {
        await Write("a", (0, 3));
        await Write("b, c=d", (0, 4));
        var question = new Question(Catalogue.Zone, How.Last, [new Column("officers", "officers")], ["zone"], [("zone", "b, c=d")]);
        Assert.Equal("b, c=d", Assert.Single((await _store.Ask(question, Stretch.Of(At(0), At(30), Duration.FromSeconds(30)), default)).Series).Tags["zone"]);
    }

    [Fact]
    public async Task The_same_line_twice_is_one_value_and_a_later_word_on_an_instant_is_the_one_that_counts()
    {
        await Write("a", (0, 3));
        await Write("a", (0, 3));
        Assert.Equal((1, 3), (await Whole(How.Count, 0, 3600), await Whole(How.Sum, 0, 3600)));
        await Write("a", (0, 8));
        Assert.Equal((1, 8), (await Whole(How.Count, 0, 3600), await Whole(How.Max, 0, 3600)));
    }

    /// <summary>Whatever comes in whatever order, the minutes and hours say what the values say.</summary>
    [Fact]
    public void Coarser_rows_say_what_the_values_say() => Property.Holds(
        Gen.Select(Gen.Int[-5400, 5399], Gen.Int[-50, 50], Gen.Int[0, 1]).Array[1, 40], cases: 40, name: 83,
        points =>
        {
            _store.Dispose();
            Directory.Delete(_folder, recursive: true);
            _store = Open();
            foreach (var part in points.Chunk(7))
            {
                Task.WaitAll([.. part.Select(point => Write(point.Item3 == 0 ? "a" : "b", (point.Item1, point.Item2 / 4.0)))]);
            }

            foreach (var (how, step) in Steady.SelectMany(how => new[] { 10, 60, 120, 3600 }.Select(step => (how, step))))
            {
                var rows = Ask(how, -5400, 5400, step, by: false).Result.Series.Single().Rows;
                Assert.Equal(Expected(points, how, step), rows.Select(row => row.Values[0] is { } value ? Math.Round(value, 9) : (double?)null));
            }
        },
        points => string.Join(", ", points));

    [Fact]
    public async Task What_is_older_than_two_days_is_known_by_the_minute_and_after_a_month_by_the_hour()
    {
        await Write("a", (0, 3), (10, 5), (70, 1));
        _clock.Advance(TimeSpan.FromDays(3));
        await Write("a", (86400 * 3, 7));
        Assert.Equal((2, 0, 1), (Rows("minute") - 1, Rows("raw") - 1, Rows("hour") - 1));
        var refused = await Ask(How.Max, 0, 120, 30);
        Assert.Equal(Outcome.Refused, refused.Outcome);
        Assert.Contains("by the minute: ask for steps that are whole multiples of 60 s", refused.Reason, StringComparison.Ordinal);
        Assert.Equal([5, 1], Assert.Single((await Ask(How.Max, 0, 120, 60)).Series).Rows.Select(row => row.Values[0]));
        Assert.Equal(1, (await Latest(-86400, 86400)).Value);

        _clock.Advance(TimeSpan.FromDays(30));
        await Write("a", (86400 * 33, 8));
        Assert.Equal((Outcome.Refused, Outcome.Done), ((await Ask(How.Max, 0, 120, 60)).Outcome, (await Ask(How.Max, 0, 3600, 3600)).Outcome));
        Assert.Equal((3, 5, 9, 1), (await Whole(How.Count, 0, 3600), await Whole(How.Max, 0, 3600), await Whole(How.Sum, 0, 3600), await Whole(How.Last, 0, 3600)));
        Assert.Equal((At(70), 1), await Latest(-86400, 86400));

        _clock.Advance(TimeSpan.FromDays(731));
        await Write("a", (86400 * 764, 9));
        Assert.Equal((1, 1, 1), (Rows("raw"), Rows("minute"), Rows("hour")));
    }

    [Fact]
    public async Task A_signal_that_comes_days_late_is_left_out_and_counted_and_the_rest_is_taken()
    {
        var lines = new[] { -86400 * 3, 0 }.Select(seconds => LineProtocol.Line(Catalogue.Zone.At(At(seconds), ["n", "a"], ("officers", 1)))!).Append("ccm_later x=1i 1").ToList();
        var written = await _store.Write(lines, default);
        Assert.Equal((Outcome.Done, 2), (written.Outcome, written.LeftOut));
        Assert.Equal(1, await Whole(How.Count, 0, 3600));
    }

    [Fact]
    public async Task Nothing_is_lost_when_it_is_opened_again()
    {
        await Write("a", (0, 3));
        _store.Dispose();
        _store = Open();
        await Write("a", (10, 4));
        await Write("b", (10, 5));
        Assert.Equal([(2.0, "a"), (1.0, "b")], (await Ask(How.Count, 0, 30, 30)).Series.Select(series => (series.Rows.Single().Values[0]!.Value, series.Tags["zone"])));
    }

    [Fact]
    public async Task A_file_that_is_none_moves_aside_and_the_server_has_a_new_one()
    {
        _store.Dispose();
        foreach (var file in Directory.GetFiles(_folder))
        {
            File.Delete(file);
        }

        File.WriteAllText(File_, "no database at all, but long enough to be taken for one by whoever only looks at its size");
        string? told = null;
        _store = EmbeddedStore.Open(File_, _clock, aside => told = aside);
        Assert.StartsWith(File_ + ".damaged", told, StringComparison.Ordinal);
        await Write("a", (0, 3));
        Assert.Equal(3, await Whole(How.Last, 0, 30));
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_and_says_what_to_ask_instead()
    {
        await Write("a", (0, 3));
        var answer = await Ask(How.Last, -86400, 600_000, 1);
        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Contains("shorter stretch", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_fails_is_a_store_that_is_away_for_now()
    {
        using (var other = new SqliteConnection($"Data Source={File_};Pooling=False"))
        {
            other.Open();
            using var rename = other.CreateCommand();
            rename.CommandText = "alter table raw rename to elsewhere";
            rename.ExecuteNonQuery();
        }

        var line = LineProtocol.Line(Catalogue.Zone.At(At(0), ["n", "a"], ("officers", 1)))!;
        Assert.Equal(Outcome.Away, (await _store.Write([line], default)).Outcome);
        Assert.Equal(Outcome.Away, (await Ask(How.Last, 0, 30, 1)).Outcome);
    }

    private EmbeddedStore Open() => EmbeddedStore.Open(File_, _clock, aside => Assert.Fail(aside));

    private static Instant At(int seconds) => Now + Duration.FromSeconds(seconds);

    private Task Write(string zone, params (int Seconds, double Value)[] values) => WriteLine(
        [.. values.Select(value => Catalogue.Zone.At(At(value.Seconds), ["n", zone], ("officers", 0))).Zip(values, (point, value) =>
            point with { Values = [(new Figure("officers", FigureType.Decimal, ""), value.Value)] })]);

    private async Task WriteLine(params Point[] points) =>
        Assert.Equal(new Written(Outcome.Done), await _store.Write([.. points.Select(point => LineProtocol.Line(point)!)], default));

    private Task<Answer> Ask(How how, int from, int to, int step, bool by = true) => _store.Ask(
        new Question(Catalogue.Zone, how, [new Column("officers", "officers")], by ? ["zone"] : [], []), Stretch.Of(At(from), At(to), Duration.FromSeconds(step)), default);

    private async Task<double?> Whole(How how, int from, int to) =>
        Assert.Single(Assert.Single((await Ask(how, from, to, to - from, by: false)).Series).Rows, row => row.Values[0] is not null).Values[0];

    private async Task<(Instant At, double? Value)> Latest(int from, int to)
    {
        var question = new Question(Catalogue.Zone, How.Latest, [new Column("officers", "officers")], ["zone"], []);
        var row = Assert.Single(Assert.Single((await _store.Ask(question, Stretch.Of(At(from), At(to)), default)).Series).Rows);
        return (row.At, row.Values[0]);
    }

    private int Rows(string table)
    {
        using var connection = new SqliteConnection($"Data Source={File_};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = $"select count(*) from {table}";
        return (int)(long)count.ExecuteScalar()!;
    }

    // The plain way: all values of a step, the last word on an instant, and of two places at one instant the greater last.
    private static List<double?> Expected((int Seconds, int Quarters, int Zone)[] points, How how, int step)
    {
        var values = points.GroupBy(point => (point.Zone, point.Seconds)).Select(group => (At: group.Key.Seconds, Value: group.Last().Quarters / 4.0)).ToList();
        return
        [
            .. Steps(step).Select(start =>
            {
                var here = values.Where(value => value.At >= start && value.At < start + step).OrderBy(value => value.At).ThenBy(value => value.Value).Select(value => value.Value).ToList();
                return here.Count == 0 ? how == How.Count ? 0 : (double?)null : Math.Round(
                    how switch
                    {
                        How.Last => here[^1],
                        How.Max => here.Max(),
                        How.Min => here.Min(),
                        How.Mean => here.Average(),
                        How.Sum => here.Sum(),
                        How.Count => here.Count,
                        _ => throw new ArgumentOutOfRangeException(nameof(how)),
                    },
                    9);
            }),
        ];
    }

    // Now is a full hour, so that steps counted from 1970 are steps counted from now; a stretch that begins within one begins with it.
    private static IEnumerable<int> Steps(int step)
    {
        for (var start = (int)Math.Floor(-5400.0 / step) * step; start < 5400; start += step)
        {
            yield return start;
        }
    }
}

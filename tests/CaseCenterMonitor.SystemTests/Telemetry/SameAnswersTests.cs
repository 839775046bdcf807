using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Embedded;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using CaseCenterMonitor.SystemTests.Harness;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests.Telemetry;

/// <summary>
/// The same lines are given to a real InfluxDB and to the own store, and every panel of every dashboard asks both: as the server asks, and as Grafana
/// does. They answer alike, also about days of which the own store has kept only minutes.
/// </summary>
public sealed class SameAnswersTests(ITestOutputHelper output)
{
    private static readonly Instant End = Instant.FromUtc(2026, 11, 26, 12, 0);

    [NeedsFact("influxd")]
    public async Task Every_panel_has_the_same_answer_from_InfluxDB_and_from_the_own_store()
    {
        using var influx = await Influx.Start();
        using var http = InfluxStore.Client();
        var outside = new InfluxStore(InfluxAddress.Of(new TelemetrySettings
        {
            Url = influx.Url, Api = "v1", Database = Influx.Database, User = Influx.User, Password = Influx.Password,
        }), true, http);
        var clock = new SetClock();
        var folder = Directory.CreateTempSubdirectory("ccm-figures-").FullName;
        using var own = EmbeddedStore.Open(Path.Join(folder, "figures.db"), clock);
        var lines = 0;
        foreach (var (until, some) in MadeUpFigures.Until(End))
        {
            // The own store takes nothing that is older than two days: it is given each stretch when it is over.
            clock.Now = until.ToDateTimeOffset();
            foreach (var batch in some.Chunk(5000))
            {
                Assert.Equal(new Written(Outcome.Done), await outside.Write(batch, CancellationToken.None));
                Assert.Equal(new Written(Outcome.Done), await own.Write(batch, CancellationToken.None));
                lines += batch.Length;
            }
        }

        var asked = 0;
        foreach (var panel in Panels.All)
        {
            foreach (var (stretch, what) in Stretches(panel.Question))
            {
                var question = panel.IsOfOneCentre ? panel.Question.OfCentre("northside") : panel.Question;
                var (expected, found) = (await outside.Ask(question, stretch, CancellationToken.None), await own.Ask(question, stretch, CancellationToken.None));
                Same($"{panel.Dashboard}, {panel.Title}, {what}", expected, found);
                asked++;
            }
        }

        Assert.Equal(DashboardQuery.All.Count, Panels.All.Count);
        foreach (var query in DashboardQuery.All)
        {
            var panel = Panels.All.Single(one => one.Dashboard == query.Dashboard && one.Title == query.Title && InfluxQl.Of(one) == query.Text);
            var expected = await influx.Query(query.Sent(Within(End - Duration.FromHours(1), End), $"'{InstantPattern.ExtendedIso.Format(End)}'", "1m"));
            var found = await own.Ask(panel.IsOfOneCentre ? panel.Question.OfCentre("northside") : panel.Question, AsGrafana(panel), CancellationToken.None);
            Same(query.ToString(), Read(expected, panel.Question), found);
            asked++;
        }

        Directory.Delete(folder, recursive: true);
        output.WriteLine($"{lines} lines, {asked} answers of {Panels.All.Count} panels alike");
    }

    // The last hour by the minute and by ten seconds, and four days by the hour and the last day of them that is kept by the minute only.
    private static IEnumerable<(Stretch, string)> Stretches(Question question)
    {
        var (hour, day) = (End - Duration.FromHours(1), End - Duration.FromDays(3));
        if (!question.HasSteps)
        {
            yield return (Stretch.Of(hour, End), "the newest row");
            yield return (Stretch.Of(day - Duration.FromDays(1), day), "the newest row of a day that is kept by the minute");
            yield break;
        }

        yield return (Stretch.Of(hour, End, Duration.FromSeconds(10)), "an hour by ten seconds");
        yield return (Stretch.Of(hour, End, Duration.FromMinutes(1)), "an hour by the minute");
        yield return (Stretch.Of(day, day + Duration.FromHours(3), Duration.FromMinutes(5)), "three hours by five minutes, kept by the minute");
        yield return (Stretch.Of(End - Duration.FromDays(4), End, Duration.FromHours(1)), "four days by the hour");
    }

    private static Stretch AsGrafana(Panel panel) => panel switch
    {
        { Question.HasSteps: true } => Stretch.Of(End - Duration.FromHours(1), End, Duration.FromMinutes(1)),
        { IsOfNow: true } => Stretch.Of(End - Duration.FromMinutes(1) + Duration.FromMilliseconds(1), End + Duration.FromHours(1)),
        _ => Stretch.Of(End - Duration.FromHours(1), End),
    };

    private static string Within(Instant from, Instant to) => string.Create(
        CultureInfo.InvariantCulture, $"time >= {from.ToUnixTimeMilliseconds()}ms and time <= {to.ToUnixTimeMilliseconds() - 1}ms");

    private static Answer Read(IEnumerable<JsonElement> series, Question question) => InfluxAnswer.Read(
        JsonSerializer.Serialize(new { results = new[] { new { series } } }), question);

    private static void Same(string what, Answer expected, Answer found)
    {
        Assert.True(expected.Outcome == Outcome.Done && found.Outcome == Outcome.Done, $"{what}: {expected.Reason} {found.Reason}");
        Assert.True(expected.Series.Count > 0, $"{what}: nobody knows anything.");
        var (theirs, ours) = (ByTags(expected), ByTags(found));
        Assert.True(theirs.Keys.Order(StringComparer.Ordinal).SequenceEqual(ours.Keys.Order(StringComparer.Ordinal)), $"{what}: {string.Join(" | ", theirs.Keys)} and {string.Join(" | ", ours.Keys)}");
        foreach (var (tags, series) in theirs)
        {
            Assert.Equal(series.Columns, ours[tags].Columns);
            Assert.True(series.Rows.Count == ours[tags].Rows.Count, $"{what}, {tags}: {series.Rows.Count} rows and {ours[tags].Rows.Count}");
            foreach (var (one, other) in series.Rows.Zip(ours[tags].Rows))
            {
                Assert.True(
                    one.At == other.At && one.Values.Zip(other.Values).All(pair => Same(pair.First, pair.Second)),
                    $"{what}, {tags}: {one.At} {string.Join(' ', one.Values)} and {other.At} {string.Join(' ', other.Values)}");
            }
        }
    }

    private static Dictionary<string, Series> ByTags(Answer answer) =>
        answer.Series.ToDictionary(series => string.Join(',', series.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")));

    // A mean is a sum of many, which the two add up in another order: the last digit may differ.
    private static bool Same(double? one, double? other) =>
        one is { } first && other is { } second ? Math.Abs(first - second) <= 1e-9 * Math.Max(1, Math.Abs(first)) : one is null && other is null;

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

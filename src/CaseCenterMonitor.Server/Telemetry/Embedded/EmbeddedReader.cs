using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>Answers one question out of the file, as InfluxDB would.</summary>
internal sealed class EmbeddedReader(SqliteConnection connection, SeriesTable table, CancellationToken cancel)
{
    /// <summary>Rows read for one answer: some seconds of work.</summary>
    private const int RowsMax = 2_000_000;

    /// <summary>Values of one answer.</summary>
    private const int ValuesMax = 500_000;

    private int _rows;

    public Answer Answer(Question question, Stretch stretch, long now)
    {
        var groups = Groups(question);
        return question.HasSteps ? Steps(question, stretch, now, groups) : Stores.Answer.Of([.. groups.Select(group => Latest(question, stretch, group)).OfType<Series>()]);
    }

    /// <summary>The series of each column of each group; a group is told apart by the tags that are asked by.</summary>
    private List<Group> Groups(Question question)
    {
        var all = question.Columns.Select((column, index) => (index, table.Of(question.Measurement, column.Figure)))
            .SelectMany(column => column.Item2.Select(series => (column.index, series)))
            .Where(one => question.Where.All(where => one.series[where.Tag] == LineProtocol.AsWritten(where.Value)));
        return
        [
            .. all.GroupBy(one => string.Join('\n', question.By.Select(tag => one.series[tag]))).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Group(
                    question.By.ToDictionary(tag => tag, tag => group.First().series[tag]),
                    [.. question.Columns.Select((_, index) => group.Where(one => one.index == index).Select(one => one.series).ToList())])),
        ];
    }

    private Answer Steps(Question question, Stretch stretch, long now, List<Group> groups)
    {
        var step = stretch.StepMilliseconds!.Value;
        if (TierFor(stretch.FromMilliseconds, step, now) is not { } tier)
        {
            var kept = Tier.All.First(one => IsKept(one, stretch.FromMilliseconds, now));
            return Stores.Answer.Refused($"So far back figures are kept {kept.How}: ask for steps that are whole multiples of {kept.Milliseconds / 1000} s.");
        }

        if ((long)stretch.Steps * Math.Max(1, groups.Count) * question.Columns.Count > ValuesMax)
        {
            return Stores.Answer.Refused($"That would be more than {ValuesMax} values: ask for a shorter stretch, longer steps or one place.");
        }

        // Growth begins with what was last known before the first step.
        var from = stretch.FromMilliseconds - (question.PerSeconds is null ? 0 : step);
        var answer = new List<Series>();
        foreach (var group in groups)
        {
            var columns = group.Columns.Select(column => Summaries(column, tier, from, stretch.ToMilliseconds, step)).ToList();
            if (_rows > RowsMax)
            {
                return Stores.Answer.Refused("That is too much to read at once: ask for a shorter stretch or one place.");
            }

            var rows = question.PerSeconds is { } per ? Growth(columns, stretch, step, per) : Values(question.How, columns, stretch, step);
            if (rows.Count > 0)
            {
                answer.Add(new Series(group.Tags, [.. question.Columns.Select(column => column.Name)], rows));
            }
        }

        return Stores.Answer.Of(answer);
    }

    /// <summary>The coarsest that gives the same answer as the finest.</summary>
    private static Tier? TierFor(long from, long step, long now) => Tier.All.LastOrDefault(tier => step % tier.Milliseconds == 0 && IsKept(tier, from, now));

    // Beyond what is kept at all there is nothing, and the coarsest says so.
    private static bool IsKept(Tier tier, long from, long now) => from >= tier.KeptFrom(now) || tier == Tier.Hour;

    private SortedDictionary<long, Summary> Summaries(IEnumerable<StoredSeries> column, Tier tier, long from, long to, long step)
    {
        var summaries = new SortedDictionary<long, Summary>();
        foreach (var series in column)
        {
            cancel.ThrowIfCancellationRequested();
            using var select = FiguresFile.Command(
                connection, $"select {ColumnsOf(tier)} from {tier.Table} where series = $series and at >= $from and at < $to order by at",
                ("$series", series.Id), ("$from", from), ("$to", to));
            using var row = select.ExecuteReader();
            while (row.Read() && _rows++ <= RowsMax)
            {
                var summary = SummaryOf(row, tier);
                var start = row.GetInt64(0) - (row.GetInt64(0) % step);
                summaries[start] = summaries.TryGetValue(start, out var known) ? known.With(summary) : summary;
            }
        }

        return summaries;
    }

    private static string ColumnsOf(Tier tier) => tier == Tier.Raw ? "at, value" : "at, min, max, sum, count, last, last_at";

    private static Summary SummaryOf(SqliteDataReader row, Tier tier) => tier == Tier.Raw
        ? Summary.Of(row.GetInt64(0), row.GetDouble(1))
        : new Summary(row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetInt64(4), row.GetDouble(5), row.GetInt64(6));

    private static List<Row> Values(How how, List<SortedDictionary<long, Summary>> columns, Stretch stretch, long step)
    {
        if (columns.TrueForAll(column => column.Count == 0))
        {
            return [];
        }

        var rows = new List<Row>(stretch.Steps);
        for (var at = stretch.FromMilliseconds; at < stretch.ToMilliseconds; at += step)
        {
            rows.Add(new Row(
                Instant.FromUnixTimeMilliseconds(at), [.. columns.Select(column => Value(how, column.TryGetValue(at, out var summary) ? summary : null))]));
        }

        return rows;
    }

    private static double? Value(How how, Summary? summary) => how switch
    {
        How.Last => summary?.Last,
        How.Max => summary?.Max,
        How.Min => summary?.Min,
        How.Mean => summary?.Sum / summary?.Count,
        How.Sum => summary?.Sum,
        How.Count => summary?.Count ?? 0,
        How.Latest or How.PerSecond or How.PerMinute or How.PerTenMinutes => throw new InvalidOperationException($"{how} is not the value of one step."),
        _ => throw new InvalidOperationException($"No value for {how}."),
    };

    /// <summary>From one step that has a value to the next that has one. A step without growth, or without a value, has no row.</summary>
    private static List<Row> Growth(List<SortedDictionary<long, Summary>> columns, Stretch stretch, long step, int per)
    {
        var grown = columns.Select(column => column.Zip(column.Skip(1)).Where(pair => pair.Second.Value.Last >= pair.First.Value.Last).ToDictionary(
            pair => pair.Second.Key,
            pair => (pair.Second.Value.Last - pair.First.Value.Last) / ((pair.Second.Key - pair.First.Key) / (per * 1000.0)))).ToList();
        var rows = new List<Row>();
        for (var at = stretch.FromMilliseconds; at < stretch.ToMilliseconds; at += step)
        {
            var values = grown.Select(column => column.TryGetValue(at, out var growth) ? growth : (double?)null).ToList();
            if (values.Exists(value => value is not null))
            {
                rows.Add(new Row(Instant.FromUnixTimeMilliseconds(at), values));
            }
        }

        return rows;
    }

    private Series? Latest(Question question, Stretch stretch, Group group)
    {
        var (at, first, value) = group.Columns[0].Select(series => Newest(series, stretch)).Where(newest => newest.Series is not null)
            .OrderBy(newest => newest.At).ThenBy(newest => newest.Value).LastOrDefault();
        if (first is null)
        {
            return null;
        }

        // The other figures of the row: of the same place, written at the same instant.
        var others = group.Columns.Skip(1).Select(column => column.FirstOrDefault(series => series.Tags.SequenceEqual(first.Tags)) is { } series ? At(series, at) : null);
        return new Series(
            group.Tags, [.. question.Columns.Select(column => column.Name)], [new Row(Instant.FromUnixTimeMilliseconds(at), [value, .. others])]);
    }

    private (long At, StoredSeries? Series, double Value) Newest(StoredSeries series, Stretch stretch)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var tier in Tier.All)
        {
            var (value, at) = tier == Tier.Raw ? ("value", "at") : ("last", "last_at");
            using var select = FiguresFile.Command(
                connection, $"select {at}, {value} from {tier.Table} where series = $series and at >= $start and {at} >= $from and at < $to and {at} < $to order by at desc limit 1",
                ("$series", series.Id), ("$start", tier.StartOf(stretch.FromMilliseconds)), ("$from", stretch.FromMilliseconds), ("$to", stretch.ToMilliseconds));
            using var row = select.ExecuteReader();
            if (row.Read())
            {
                return (row.GetInt64(0), series, row.GetDouble(1));
            }
        }

        return default;
    }

    private double? At(StoredSeries series, long at)
    {
        foreach (var tier in Tier.All)
        {
            using var select = FiguresFile.Command(
                connection, $"select {(tier == Tier.Raw ? "value" : "last")} from {tier.Table} where series = $series and at = $start and {(tier == Tier.Raw ? "at" : "last_at")} = $at",
                ("$series", series.Id), ("$start", tier.StartOf(at)), ("$at", at));
            if (select.ExecuteScalar() is double value)
            {
                return value;
            }
        }

        return null;
    }

    /// <param name="Columns">The series of each column: more than one when they differ in tags that are not asked by.</param>
    private sealed record Group(IReadOnlyDictionary<string, string> Tags, IReadOnlyList<List<StoredSeries>> Columns);
}

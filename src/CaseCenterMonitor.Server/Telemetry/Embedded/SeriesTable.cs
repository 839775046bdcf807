using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>One figure of one place: a line in a chart.</summary>
/// <param name="Tags">In the order of the measurement's.</param>
internal sealed record StoredSeries(long Id, Measurement Measurement, string Figure, IReadOnlyList<string> Tags)
{
    public string this[string tag] => Tags[Measurement.Tags.ToList().IndexOf(tag)];
}

/// <summary>Which series there are. What another version wrote and this one does not know stays in the file and is not shown.</summary>
internal sealed class SeriesTable
{
    /// <summary>Of a very large centre a few thousand are to be expected; beyond this new ones are left out.</summary>
    public const int SeriesMax = 20_000;

    public const string Schema = """
        create table if not exists series (
            id          integer primary key,
            measurement text not null,
            figure      text not null,
            tags        text not null,
            unique (measurement, figure, tags)
        ) strict;
        """;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string, string), StoredSeries> _series = [];

    public static SeriesTable Read(SqliteConnection connection)
    {
        var table = new SeriesTable();
        using var select = FiguresFile.Command(connection, "select id, measurement, figure, tags from series");
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            if (Catalogue.Find(row.GetString(1)) is { } measurement && measurement.Figures.Any(figure => figure.Name == row.GetString(2)))
            {
                var tags = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(3))!;
                var known = measurement.Tags.Select(tag => tags.GetValueOrDefault(tag, "")).ToList();
                table._series[(measurement.Name, row.GetString(2), KeyOf(measurement, known))] = new StoredSeries(row.GetInt64(0), measurement, row.GetString(2), known);
            }
        }

        return table;
    }

    /// <summary>All series of a figure, in no order.</summary>
    public IReadOnlyList<StoredSeries> Of(Measurement measurement, string figure)
    {
        lock (_gate)
        {
            return [.. _series.Values.Where(series => series.Measurement == measurement && series.Figure == figure)];
        }
    }

    public IReadOnlyList<long> Ids()
    {
        lock (_gate)
        {
            return [.. _series.Values.Select(series => series.Id)];
        }
    }

    /// <returns>The number of the series, which is made if it is new; null when there are too many.</returns>
    public long? IdOf(SqliteConnection connection, Measurement measurement, string figure, IReadOnlyList<string> tags)
    {
        lock (_gate)
        {
            var key = KeyOf(measurement, tags);
            if (_series.TryGetValue((measurement.Name, figure, key), out var known))
            {
                return known.Id;
            }

            if (_series.Count >= SeriesMax)
            {
                return null;
            }

            using var insert = FiguresFile.Command(
                connection, "insert into series (measurement, figure, tags) values ($measurement, $figure, $tags) on conflict do update set tags = tags returning id",
                ("$measurement", measurement.Name), ("$figure", figure), ("$tags", key));
            var id = (long)insert.ExecuteScalar()!;
            _series[(measurement.Name, figure, key)] = new StoredSeries(id, measurement, figure, tags);
            return id;
        }
    }

    // A tag that is empty and one that is not written are the same.
    private static string KeyOf(Measurement measurement, IReadOnlyList<string> tags) => JsonSerializer.Serialize(
        measurement.Tags.Zip(tags).Where(tag => tag.Second.Length > 0).ToDictionary(tag => tag.First, tag => tag.Second));
}

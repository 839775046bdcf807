using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>
/// Writes values and, in the same transaction, the minutes and hours they belong to: a minute is always what its values say and an hour what its minutes
/// say, whatever came late or twice.
/// </summary>
internal sealed class EmbeddedWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SeriesTable _series;
    private readonly SqliteCommand _value;
    private readonly SqliteCommand _minute;
    private readonly SqliteCommand _hour;

    public EmbeddedWriter(SqliteConnection connection, SeriesTable series)
    {
        (_connection, _series) = (connection, series);
        _value = Prepared(
            "insert into raw (series, at, value) values ($series, $at, $value) on conflict (series, at) do update set value = excluded.value", "$series", "$at", "$value");
        _minute = Prepared(Rebuild(Tier.Minute, Tier.Raw, "value", "value", "value", "value", "at", "1"), "$series", "$at");
        _hour = Prepared(Rebuild(Tier.Hour, Tier.Minute, "min", "max", "sum", "last", "last_at", "count"), "$series", "$at");
    }

    /// <returns>How many lines were left out: they are too old, of no known figure, or of one series too many.</returns>
    public int Write(IReadOnlyList<string> lines, long now)
    {
        var (values, leftOut) = Values(lines, Tier.Raw.KeptFrom(now));
        using var transaction = _connection.BeginTransaction(deferred: false);
        (_value.Transaction, _minute.Transaction, _hour.Transaction) = (transaction, transaction, transaction);
        foreach (var (series, at, value) in values)
        {
            Run(_value, series, at, value);
        }

        var minutes = values.Select(value => (value.Series, At: Tier.Minute.StartOf(value.At))).Distinct().ToList();
        foreach (var (series, at) in minutes)
        {
            Run(_minute, series, at);
        }

        foreach (var (series, at) in minutes.Select(minute => (minute.Series, Tier.Hour.StartOf(minute.At))).Distinct())
        {
            Run(_hour, series, at);
        }

        transaction.Commit();
        return leftOut;
    }

    /// <summary>Deletes what is older than its tier keeps.</summary>
    public void Prune(long now)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var tier in Tier.All)
        {
            using var delete = FiguresFile.Command(
                _connection, $"delete from {tier.Table} where series = $series and at < $oldest", ("$series", 0L), ("$oldest", tier.KeptFrom(now)));
            delete.Transaction = transaction;
            foreach (var series in _series.Ids())
            {
                delete.Parameters[0].Value = series;
                delete.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _value.Dispose();
        _minute.Dispose();
        _hour.Dispose();
    }

    // New series are written down one by one before the values: a transaction that fails must not take a number with it that is known here.
    private (List<(long Series, long At, double Value)> Values, int LeftOut) Values(IReadOnlyList<string> lines, long oldest)
    {
        var (values, leftOut) = (new List<(long, long, double)>(lines.Count * 4), 0);
        foreach (var line in lines)
        {
            var point = LineProtocol.Read(line);
            if (point is null || point.At.ToUnixTimeMilliseconds() < oldest)
            {
                leftOut++;
                continue;
            }

            var found = point.Values.Select(value => (Series: _series.IdOf(_connection, point.Measurement, value.Figure.Name, point.Tags), value.Value)).ToList();
            values.AddRange(found.Where(one => one.Series is not null).Select(one => (one.Series!.Value, point.At.ToUnixTimeMilliseconds(), one.Value)));
            leftOut += found.Exists(one => one.Series is null) ? 1 : 0;
        }

        return (values, leftOut);
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql, params string[] parameters)
    {
        var command = FiguresFile.Command(_connection, sql, [.. parameters.Select(name => (name, (object)0L))]);
        command.Prepare();
        return command;
    }

    private static string Rebuild(Tier made, Tier of, string min, string max, string sum, string last, string lastAt, string count)
    {
        var those = FormattableString.Invariant($"from {of.Table} where series = $series and at >= $at and at < $at + {made.Milliseconds}");
        return $"""
            insert or replace into {made.Table} (series, at, min, max, sum, last, last_at, count)
            select $series, $at, min({min}), max({max}), sum({sum}), (select {last} {those} order by at desc limit 1), max({lastAt}), sum({count}) {those}
            """;
    }
}

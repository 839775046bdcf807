using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry.Embedded;

/// <summary>
/// Figures in a SQLite file of this server's own, for centres that have no other store. It answers what <see cref="InfluxStore"/> answers, keeps less the
/// older it is (<see cref="Tier"/>), and is written to by one and read by one at a time.
/// </summary>
internal sealed class EmbeddedStore : ITimeSeriesStore, IDisposable
{
    /// <summary>How long a question waits for the one before it.</summary>
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(10);

    private const string Row = "series integer not null, at integer not null";
    private const string Rows = $"{Row}, min real not null, max real not null, sum real not null, last real not null, last_at integer not null, count integer not null";
    private const string Schema = SeriesTable.Schema + $"""
        create table if not exists raw ({Row}, value real not null, primary key (series, at)) strict, without rowid;
        create table if not exists minute ({Rows}, primary key (series, at)) strict, without rowid;
        create table if not exists hour ({Rows}, primary key (series, at)) strict, without rowid;
        """;

    private const string Probe =
        "select (select value from raw limit 1), (select sum + last_at from minute limit 1), (select sum + last_at from hour limit 1), (select tags from series limit 1)";

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private readonly SeriesTable _series;
    private readonly EmbeddedWriter _writer;
    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _pruned;

    private EmbeddedStore(string path, SqliteConnection connection, TimeProvider clock)
    {
        (_path, _connection, _clock) = (path, connection, clock);
        _series = SeriesTable.Read(connection);
        _writer = new EmbeddedWriter(connection, _series);
    }

    public string Name => "in the data folder";

    /// <param name="onDamaged">Told where a file went that cannot be read; a new one takes its place.</param>
    public static EmbeddedStore Open(string path, TimeProvider clock, Action<string>? onDamaged = null) =>
        new(path, FiguresFile.Open(path, Schema, Probe, onDamaged), clock);

    /// <summary>One caller at a time.</summary>
    public Task<Written> Write(IReadOnlyList<string> lines, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            var leftOut = _writer.Write(lines, Now());
            if (_clock.GetUtcNow() - _pruned >= PruneEvery)
            {
                _writer.Prune(Now());
                _pruned = _clock.GetUtcNow();
            }

            return Task.FromResult(new Written(
                Outcome.Done, leftOut == 0 ? "" : $"older than {Tier.Raw.Kept.TotalDays} days, of no known figure, or one of more than {SeriesTable.SeriesMax} series", leftOut));
        }
        catch (SqliteException failure)
        {
            return Task.FromResult(new Written(Outcome.Away, failure.Message));
        }
    }

    public async Task<Answer> Ask(Question question, Stretch stretch, CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(TurnMax, cancel))
        {
            return Answer.Away("Others are asking. Ask again in some seconds.");
        }

        try
        {
            return await Task.Run(() => Read(question, stretch, cancel), cancel);
        }
        catch (SqliteException failure)
        {
            return Answer.Away(failure.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    private Answer Read(Question question, Stretch stretch, CancellationToken cancel)
    {
        using var connection = FiguresFile.OpenToRead(_path);

        // One view of the file for all of the answer, whatever is written meanwhile.
        using var view = connection.BeginTransaction(deferred: true);
        return new EmbeddedReader(connection, _series, cancel).Answer(question, stretch, Now());
    }

    private long Now() => _clock.GetUtcNow().ToUnixTimeMilliseconds();
}

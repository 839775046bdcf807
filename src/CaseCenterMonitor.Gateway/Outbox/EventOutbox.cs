using CaseCenterMonitor.Gateway.Floor;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>One event that waits for the server. <paramref name="Row"/> orders them over all boots.</summary>
public sealed record Waiting(long Row, string Topic, byte[] Envelope, DateTimeOffset Since);

/// <summary>
/// Events on their way to the server, on disk until the server has taken them. Numbers run 1, 2, 3 … within one run of the process; what an
/// earlier run left behind keeps its numbers and goes first. Used by the floor loop and the uplink, one at a time.
/// </summary>
public sealed class EventOutbox : IDisposable
{
    /// <summary>About three weeks of one busy centre. When it is full, positions and counts are refused first; distress never is.</summary>
    public const long RowsMax = 1_000_000;

    private const string Schema = """
        create table if not exists waiting (
            row integer primary key autoincrement, topic text not null, envelope blob not null, since integer not null
        ) strict;
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _news = new(0, 1);
    private readonly string _site;
    private readonly string _gateway;
    private readonly long _rowsMax;
    private long _sequence;

    private EventOutbox(SqliteConnection connection, string site, string gateway, string bootId, long rowsMax)
    {
        _connection = connection;
        _site = site;
        _gateway = gateway;
        _rowsMax = rowsMax;
        BootId = bootId;
        Depth = (long)Scalar("select count(*) from waiting")!;
    }

    public string BootId { get; }

    public long Depth { get; private set; }

    /// <summary>Events refused because the outbox was full.</summary>
    public long Refused { get; private set; }

    /// <summary>Opens the outbox. A file that is no database any more is moved aside, so that a gateway never fails to start over it.</summary>
    /// <param name="movedAside">Where the broken file is now; null when there was none.</param>
    public static EventOutbox Open(string path, string site, string gateway, string bootId, out string? movedAside, long rowsMax = RowsMax)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        movedAside = null;
        try
        {
            return new EventOutbox(Connect(full), site, gateway, bootId, rowsMax);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is 11 or 26)
        {
            movedAside = $"{full}.broken-{bootId}";
            File.Move(full, movedAside, overwrite: true);
            File.Delete(full + "-wal");
            File.Delete(full + "-shm");
            return new EventOutbox(Connect(full), site, gateway, bootId, rowsMax);
        }
    }

    /// <summary>Numbers the events and puts them on disk; when it returns they survive a power cut.</summary>
    public void Append(IReadOnlyList<FloorEvent> events, DateTimeOffset now)
    {
        if (events.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            using var insert = _connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "insert into waiting (topic, envelope, since) values ($topic, $envelope, $since)";
            var topic = insert.Parameters.Add("$topic", SqliteType.Text);
            var body = insert.Parameters.Add("$envelope", SqliteType.Blob);
            insert.Parameters.AddWithValue("$since", now.UtcTicks);
            var added = 0;
            foreach (var one in events)
            {
                if (Depth + added >= _rowsMax && !one.IsDistress)
                {
                    Refused++;
                    continue;
                }

                var envelope = ToEnvelope(one);
                topic.Value = Topics.Event(envelope);
                body.Value = EnvelopeJson.Write(envelope);
                insert.ExecuteNonQuery();
                added++;
            }

            transaction.Commit();
            Depth += added;
        }

        if (_news.CurrentCount == 0)
        {
            _news.Release();
        }
    }

    /// <summary>The oldest events after a row, in order.</summary>
    public IReadOnlyList<Waiting> Oldest(long afterRow, int max)
    {
        lock (_gate)
        {
            using var select = _connection.CreateCommand();
            select.CommandText = "select row, topic, envelope, since from waiting where row > $after order by row limit $max";
            select.Parameters.AddWithValue("$after", afterRow);
            select.Parameters.AddWithValue("$max", max);
            using var reader = select.ExecuteReader();
            var waiting = new List<Waiting>();
            while (reader.Read())
            {
                waiting.Add(new Waiting(
                    reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero)));
            }

            return waiting;
        }
    }

    /// <summary>The server has taken everything up to this row. Forgetting it too late only means that the server hears a repeat.</summary>
    public void Forget(long upToRow)
    {
        lock (_gate)
        {
            using var delete = _connection.CreateCommand();
            delete.CommandText = "delete from waiting where row <= $row";
            delete.Parameters.AddWithValue("$row", upToRow);
            Depth -= delete.ExecuteNonQuery();
        }
    }

    public Task WaitForNews(TimeSpan limit, CancellationToken cancel) => _news.WaitAsync(limit, cancel);

    /// <summary>Since when the oldest event waits; null when none does.</summary>
    public DateTimeOffset? OldestSince()
    {
        lock (_gate)
        {
            return Scalar("select min(since) from waiting") is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _news.Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode=wal; pragma synchronous=full; " + Schema;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private Envelope ToEnvelope(FloorEvent one) => new()
    {
        Site = _site,
        Gateway = _gateway,
        BootId = BootId,
        Sequence = ++_sequence,
        Subject = one.Subject,
        Time = one.Time,
        ReceivedTime = one.ReceivedTime,
        Clock = one.Clock,
        Dialect = one.Dialect,
        Data = one.Data,
    };

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

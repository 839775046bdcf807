using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>
/// Findings on disk until the server has them. They get their sequence number here and are durable when <see cref="Append"/> returns;
/// entries of an earlier boot keep their boot id and go first. One writer, one reader, each with its own connection.
/// </summary>
public sealed class OutboxStore : IDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly SqliteConnection _append;
    private readonly SqliteConnection _trim;
    private readonly SqliteConnection _read;
    private readonly OutboxLimits _limits;
    private readonly Reserve _reserve;
    private readonly string _site;
    private readonly string _gateway;
    private long _sequence;
    private long _rows;
    private long _bytes;
    private volatile bool _isRefused; // Asked by the uplink, which is another thread.

    private OutboxStore(string path, string site, string gateway, string bootId, OutboxLimits limits)
    {
        (_site, _gateway, BootId, _limits) = (site, gateway, bootId, limits);
        _append = OutboxFile.Open(path, "FULL");

        // A deletion that is lost in a crash only sends an entry again, and the server knows it by its id: it need not reach the disk.
        _trim = OutboxFile.Open(path, "NORMAL");
        _read = OutboxFile.Open(path, "NORMAL");
        (_rows, _bytes) = CountAll();
        InheritedUpTo = Newest();
        Handled = HandledTable.Read(_read);
        _reserve = new Reserve(path);
        _reserve.Keep();
    }

    /// <summary>Names this run of the gateway.</summary>
    public string BootId { get; }

    /// <summary>Entries up to this position are of an earlier boot; 0 when there were none.</summary>
    public long InheritedUpTo { get; }

    /// <summary>Deliveries that earlier boots dealt with, in order.</summary>
    public IReadOnlyList<(long Place, Delivery Delivery)> Handled { get; }

    /// <summary>The disk refused the last thing that had to be written.</summary>
    public bool IsRefused => _isRefused;

    /// <summary>Entries that the server has not acknowledged.</summary>
    public long Depth => Interlocked.Read(ref _rows);

    /// <summary>The number of the newest finding of this boot; 0 before the first.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>Entries given up because the outbox was full, since this boot.</summary>
    public long Dropped { get; private set; }

    /// <summary>Opens the outbox, or a new one if the file is damaged: the damaged one is kept beside it under another name.</summary>
    /// <param name="onDamaged">Told where the damaged file went and why.</param>
    public static OutboxStore Open(
        string path, string site, string gateway, string bootId, DateTimeOffset now, OutboxLimits? limits = null, Action<string>? onDamaged = null)
    {
        try
        {
            return Open(path, site, gateway, bootId, limits);
        }
        catch (SqliteException full) when (OutboxFile.IsFull(full) && new Reserve(path).Free())
        {
            return Open(path, site, gateway, bootId, limits);
        }
        catch (SqliteException damage) when (OutboxFile.IsDamage(damage))
        {
            var aside = OutboxFile.MoveAside(path, now);
            onDamaged?.Invoke($"{aside}: {damage.Message}");
            return new OutboxStore(path, site, gateway, bootId, limits ?? new OutboxLimits());
        }
    }

    private static OutboxStore Open(string path, string site, string gateway, string bootId, OutboxLimits? limits)
    {
        OutboxFile.Check(path);
        return new OutboxStore(path, site, gateway, bootId, limits ?? new OutboxLimits());
    }

    /// <summary>Numbers the findings and writes them in one transaction. When it returns they survive a power cut; when it throws none is written.</summary>
    /// <param name="now">By the clock with which <see cref="OutboxEntry.QueuedAt"/> will be compared.</param>
    /// <param name="handled">The deliveries in which they came.</param>
    public void Append(IReadOnlyList<Finding> findings, DateTimeOffset now, HandledBatch? handled = null)
    {
        try
        {
            lock (_writing)
            {
                Write(findings, now, handled ?? HandledBatch.None);
            }

            _isRefused = false;
        }
        catch (SqliteException)
        {
            _isRefused = true;
            throw;
        }
    }

    private void Write(IReadOnlyList<Finding> findings, DateTimeOffset now, HandledBatch handled)
    {
        MakeRoom(findings.Count);
        using var transaction = _append.BeginTransaction();
        var bytes = Insert(transaction, findings, now);
        HandledTable.Write(transaction, handled);
        transaction.Commit();
        Interlocked.Add(ref _rows, findings.Count);
        Interlocked.Add(ref _sequence, findings.Count);
        _bytes += bytes;
    }

    private long Insert(SqliteTransaction transaction, IReadOnlyList<Finding> findings, DateTimeOffset now)
    {
        using var insert = _append.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO entry (topic, body, queued_ms, distress) VALUES ($topic, $body, $queued, $distress)";
        var topic = insert.Parameters.Add("$topic", SqliteType.Text);
        var body = insert.Parameters.Add("$body", SqliteType.Blob);
        var distress = insert.Parameters.Add("$distress", SqliteType.Integer);
        insert.Parameters.AddWithValue("$queued", now.ToUnixTimeMilliseconds());
        long bytes = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            var envelope = Number(findings[i], _sequence + i + 1);
            var written = EnvelopeJson.Write(envelope);
            (topic.Value, body.Value, distress.Value) = (Topics.Event(envelope), written, findings[i].Data.IsDistress);
            insert.ExecuteNonQuery();
            bytes += written.Length;
        }

        return bytes;
    }

    /// <summary>The next entries after a position, in order.</summary>
    public IReadOnlyList<OutboxEntry> ReadAfter(long position, int countMax)
    {
        lock (_reading)
        {
            using var select = _read.CreateCommand();
            select.CommandText = "SELECT position, topic, body, queued_ms FROM entry WHERE position > $after ORDER BY position LIMIT $max";
            select.Parameters.AddWithValue("$after", position);
            select.Parameters.AddWithValue("$max", countMax);
            using var row = select.ExecuteReader();
            var entries = new List<OutboxEntry>();
            while (row.Read())
            {
                entries.Add(new OutboxEntry(
                    row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
            }

            return entries;
        }
    }

    /// <summary>Since when the oldest entry waits; null when none does.</summary>
    public DateTimeOffset? OldestQueuedAt() => ReadAfter(0, 1) is [var oldest] ? oldest.QueuedAt : null;

    /// <summary>The server has everything up to and including this position.</summary>
    public void Delete(long upTo)
    {
        lock (_writing)
        {
            Delete("SELECT position FROM entry WHERE position <= $bound", upTo);
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _append.Dispose();
            _trim.Dispose();
        }

        lock (_reading)
        {
            _read.Dispose();
        }
    }

    private Envelope Number(Finding finding, long sequence) => new()
    {
        Site = _site,
        Gateway = _gateway,
        BootId = BootId,
        Sequence = sequence,
        Subject = finding.Subject,
        Time = finding.Time,
        ReceivedTime = finding.ReceivedTime,
        Clock = finding.Clock,
        Dialect = finding.Dialect,
        Data = finding.Data,
    };

    private void MakeRoom(int wanted)
    {
        if (_rows > 0 && (_rows + wanted > _limits.RowsMax || _bytes >= _limits.BytesMax))
        {
            // Where the bytes are the limit, as many go as come, else it would grow on.
            var surplus = Math.Max(Math.Max(_rows + wanted - _limits.RowsMax, wanted), Math.Max(1, Math.Min(_rows, _limits.RowsMax) / 1000));
            Dropped += Delete("SELECT position FROM entry ORDER BY distress, position LIMIT $bound", surplus);
        }
    }

    /// <summary>Deletes what the query names, on a full disk too; returns how many entries that were.</summary>
    private int Delete(string positions, long bound)
    {
        try
        {
            return DeleteNow(positions, bound);
        }
        catch (SqliteException full) when (OutboxFile.IsFull(full) && _reserve.Free())
        {
            var deleted = DeleteNow(positions, bound);
            OutboxFile.EmptyLog(_trim);
            return deleted;
        }
        finally
        {
            _reserve.Keep();
        }
    }

    private int DeleteNow(string positions, long bound)
    {
        using var delete = _trim.CreateCommand();
        delete.CommandText = $"DELETE FROM entry WHERE position IN ({positions}) RETURNING length(body)";
        delete.Parameters.AddWithValue("$bound", bound);
        var deleted = 0;
        var bytes = 0L;
        using (var row = delete.ExecuteReader())
        {
            for (; row.Read(); deleted++)
            {
                bytes += row.GetInt64(0);
            }
        }

        // Only now: a deletion that fails half way is undone by the database.
        _bytes -= bytes;
        Interlocked.Add(ref _rows, -deleted);
        return deleted;
    }

    private long Newest()
    {
        using var newest = _read.CreateCommand();
        newest.CommandText = "SELECT coalesce(max(position), 0) FROM entry";
        return (long)newest.ExecuteScalar()!;
    }

    private (long Rows, long Bytes) CountAll()
    {
        using var count = _read.CreateCommand();
        count.CommandText = "SELECT count(*), coalesce(sum(length(body)), 0) FROM entry";
        using var row = count.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}

using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry.Buffer;

/// <param name="Lines">Lines that wait.</param>
/// <param name="Bytes">What they take on disk, packed.</param>
/// <param name="Dropped">Lines given up because the store was away too long, or the disk would not take them; since the server started.</param>
/// <param name="Refused">Lines that the store would not have; since the server started.</param>
public sealed record BufferFigures(long Lines, long Bytes, long Dropped, long Refused);

/// <param name="Last">Position of the last parcel in it.</param>
internal sealed record Batch(long Last, int Parcels, IReadOnlyList<string> Lines);

/// <summary>
/// Lines on their way to the store, on disk from the moment they are put in until the store has them, and in that order. When it is full the oldest
/// go, and are counted. What is put in together leaves together: a parcel.
/// </summary>
internal sealed class DiskBuffer : IDisposable
{
    /// <summary>Lines of one parcel: beyond it what is put in is divided.</summary>
    public const int ParcelLinesMax = 2_000;

    /// <summary>AUTOINCREMENT: a position is never given twice, so that "everything up to here" stays true after a deletion.</summary>
    private const string Schema = """
        create table if not exists parcels (
            position integer primary key autoincrement,
            lines    integer not null,
            body     blob not null
        ) strict;
        """;

    private const string Probe = "select position, lines, body from parcels limit 1";

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly long _bytesMax;
    private readonly SemaphoreSlim _news = new(0, 1);
    private long _lines;
    private long _bytes;
    private long _dropped;
    private long _refused;

    /// <param name="bytesMax">Of packed lines.</param>
    private DiskBuffer(SqliteConnection connection, long bytesMax)
    {
        (_connection, _bytesMax) = (connection, bytesMax);
        using var select = FiguresFile.Command(connection, "select coalesce(sum(lines), 0), coalesce(sum(length(body)), 0) from parcels");
        using var row = select.ExecuteReader();
        row.Read();
        (_lines, _bytes) = (row.GetInt64(0), row.GetInt64(1));
    }

    public BufferFigures Figures
    {
        get
        {
            lock (_gate)
            {
                return new BufferFigures(_lines, _bytes, _dropped, _refused);
            }
        }
    }

    /// <param name="onDamaged">Told where a file went that cannot be read; a new one takes its place.</param>
    public static DiskBuffer Open(string path, long bytesMax, Action<string>? onDamaged = null) =>
        new(FiguresFile.Open(path, Schema, Probe, onDamaged, everyPage: true), bytesMax);

    /// <summary>When it returns the lines survive the end of this process, however it ends. A power cut may cost the last of them.</summary>
    /// <exception cref="SqliteException">The disk does not take them. They are counted as dropped.</exception>
    public void Add(IReadOnlyList<string> lines)
    {
        lock (_gate)
        {
            foreach (var parcel in lines.Chunk(ParcelLinesMax))
            {
                try
                {
                    Put(parcel);
                }
                catch (SqliteException)
                {
                    _dropped += parcel.Length;
                    throw;
                }
            }

            if (_news.CurrentCount == 0)
            {
                _news.Release();
            }
        }
    }

    /// <summary>Waits until something was added since the last wait.</summary>
    public Task Wait(CancellationToken cancel) => _news.WaitAsync(cancel);

    /// <summary>The oldest parcels, as many as keep within the limits and at least one; they stay until <see cref="Done"/>. Null when there is none.</summary>
    /// <param name="lettersMax">Of all lines together.</param>
    public Batch? Oldest(int parcelsMax, int linesMax, int lettersMax)
    {
        lock (_gate)
        {
            using var select = FiguresFile.Command(_connection, "select position, body from parcels order by position limit $max", ("$max", parcelsMax));
            using var row = select.ExecuteReader();
            var (last, parcels, letters) = (0L, 0, 0);
            var lines = new List<string>();
            while (row.Read())
            {
                var text = Unpack(row.GetFieldValue<byte[]>(1));
                var more = text.Split('\n');
                if (parcels > 0 && (lines.Count + more.Length > linesMax || letters + text.Length > lettersMax))
                {
                    break;
                }

                (last, parcels, letters) = (row.GetInt64(0), parcels + 1, letters + text.Length);
                lines.AddRange(more);
            }

            return parcels == 0 ? null : new Batch(last, parcels, lines);
        }
    }

    /// <summary>The store has the batch, or will never have it. Some of it may have been dropped while it was under way.</summary>
    /// <param name="refused">How many of its lines the store would not have.</param>
    public void Done(Batch batch, int refused)
    {
        lock (_gate)
        {
            var gone = Delete("select position from parcels where position <= $bound", batch.Last);
            _refused += Math.Min(refused, gone);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }

        _news.Dispose();
    }

    private void Put(string[] lines)
    {
        var body = Pack(string.Join('\n', lines));
        while (_lines > 0 && _bytes + body.Length > _bytesMax)
        {
            _dropped += Delete("select position from parcels order by position limit $bound", 1);
        }

        using var insert = FiguresFile.Command(_connection, "insert into parcels (lines, body) values ($lines, $body)", ("$lines", lines.Length), ("$body", body));
        insert.ExecuteNonQuery();
        (_lines, _bytes) = (_lines + lines.Length, _bytes + body.Length);
    }

    /// <returns>How many lines that were.</returns>
    private long Delete(string positions, long bound)
    {
        using var delete = FiguresFile.Command(_connection, $"delete from parcels where position in ({positions}) returning lines, length(body)", ("$bound", bound));
        var (lines, bytes) = (0L, 0L);
        using (var row = delete.ExecuteReader())
        {
            while (row.Read())
            {
                (lines, bytes) = (lines + row.GetInt64(0), bytes + row.GetInt64(1));
            }
        }

        // Only now: a deletion that fails half way is undone by the database.
        (_lines, _bytes) = (_lines - lines, _bytes - bytes);
        return lines;
    }

    private static byte[] Pack(string text)
    {
        var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return body.ToArray();
    }

    private static string Unpack(byte[] body)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Rows;
using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>
/// A journal in one SQLite file: write-ahead log, synchronous=FULL, so that an append that returned survives a power cut. Triggers refuse update and
/// delete, also to somebody who opens the file with another program and means well.
/// </summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly LogTables _log;
    private readonly RowWriter _entries;
    private readonly RowWriter _tiles;
    private readonly RowWriter _texts;

    private SqliteStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
        _log = new LogTables(connection);
        _entries = RowWriter.Insert(connection, "entries", "sequence", "kind", "occurred_at", "recorded_at", "leaf", "secret", "body");
        _tiles = RowWriter.Insert(connection, "tiles", "level", "number", "hashes");
        _texts = RowWriter.Insert(connection, "texts", "rowid", "words");
        LastSequence = ReadLastSequence(null);
    }

    public long LastSequence { get; private set; }

    public long LastErasure => _log.LastErasure;

    // What was written last waits beside the file, in its write-ahead log.
    public long Bytes => LengthOf(_path) + LengthOf(_path + "-wal");

    /// <summary>Opens or makes the journal file; its folder is made when it is missing.</summary>
    /// <param name="waitsForDisk">False for a file that is thrown away when anything goes wrong while it is filled: nothing in it is safe before it is closed.</param>
    /// <exception cref="JournalSchemaException">It is of another build, or bringing it up to date was interrupted.</exception>
    public static SqliteStore Open(string path, bool waitsForDisk = true)
    {
        var full = Path.GetFullPath(path);
        SqliteUpgrade.CheckPlace(full);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var connection = SqliteFile.Connect(full, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // What is erased is overwritten and not only forgotten. A snapshot is written to the same file now and then. SQLite itself asks again after milliseconds, the library around it after 150.
            SqliteFile.Execute(connection, $"pragma journal_mode=wal; pragma synchronous={(waitsForDisk ? "full" : "off")}; pragma busy_timeout=30000; pragma secure_delete=on;");
            SqliteSchema.Prepare(connection, full);
            return new SqliteStore(connection, full);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing journal for reading only; the running server is not disturbed.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    public static SqliteStore OpenToRead(string path)
    {
        var connection = SqliteFile.OpenToRead(path);
        try
        {
            return SqliteSchema.Check(connection, path)
                ? new SqliteStore(connection, Path.GetFullPath(path))
                : throw new JournalSchemaException($"There is no journal in {path}: the file has no entries.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public long Refresh() => LastSequence = ReadLastSequence(null);

    public void Write(Commit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        using var transaction = _connection.BeginTransaction(deferred: false);
        var found = ReadLastSequence(transaction);
        if (found != commit.Expected)
        {
            throw new JournalFencedException(commit.Expected, found);
        }

        foreach (var row in commit.Entries)
        {
            _entries.Write(
                transaction, row.Sequence, (long)row.Kind, row.OccurredAt.ToUnixTimeTicks(), row.RecordedAt.ToUnixTimeTicks(), row.Leaf, row.Secret, row.Body);
        }

        foreach (var tile in commit.Tiles.Value)
        {
            _tiles.Write(transaction, (long)tile.Level, tile.Number, tile.Hashes);
        }

        WriteLog(transaction, commit.Log);
        _log.Erase(transaction, commit.Erasures, "rowid");
        transaction.Commit();
        LastSequence = commit.Entries.Count == 0 ? found : commit.Entries[^1].Sequence;
    }

    public IEnumerable<EntryRow> Read(long first, long last = long.MaxValue)
    {
        using var select = StoreRows.Command(_connection, StoreRows.Entries + " where sequence between @p1 and @p2 order by sequence", first, last);
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            yield return StoreRows.Entry(reader);
        }
    }

    public void Walk(TakeEntry take)
    {
        ArgumentNullException.ThrowIfNull(take);
        JournalWalk.Through(_path, take);
    }

    public byte[]? Tile(int level, long number) =>
        StoreRows.Read(_connection, "select hashes from tiles where level = @p1 and number = @p2", row => row.GetFieldValue<byte[]>(0), level, number).SingleOrDefault();

    public OpenLog OpenLog() => _log.Open();

    public RecordRow? Record(string record) => _log.Record(record);

    public void ReplaceLog(IEnumerable<LogPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var table in LogSchema.Names.Append("texts"))
        {
            using var empty = StoreRows.Command(_connection, "delete from " + table);
            empty.Transaction = transaction;
            empty.ExecuteNonQuery();
        }

        foreach (var page in pages)
        {
            WriteLog(transaction, page);
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _log.Dispose();
        _entries.Dispose();
        _tiles.Dispose();
        _texts.Dispose();
        _connection.Dispose();
    }

    private void WriteLog(SqliteTransaction transaction, LogPage page)
    {
        _log.Write(transaction, page);
        foreach (var line in page.Lines)
        {
            if (line.Text is { } text && SearchText.Words(text) is { Length: > 0 } words)
            {
                _texts.Write(transaction, line.Sequence, words);
            }
        }
    }

    private long ReadLastSequence(SqliteTransaction? transaction)
    {
        using var select = _connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "select coalesce(max(sequence), 0) from entries";
        return (long)select.ExecuteScalar()!;
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

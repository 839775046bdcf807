using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using Npgsql;
using NpgsqlTypes;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>
/// A journal in a PostgreSQL database: a commit that returned is on the server's disk. A commit that failed may have been written or not, and only the
/// server knows: nothing is tried again here, and nothing more is written until the journal has been opened anew.
/// </summary>
public sealed class PostgresStore : IStore
{
    /// <summary>Entries that are fetched at once; a year of them is never in memory.</summary>
    private const int RowsInPage = 1024;

    private readonly NpgsqlConnection _connection;
    private readonly LogTables _log;
    private readonly RowWriter _tiles;

    // False while something is written, and for ever when it failed.
    private bool _isWhole = true;

    private PostgresStore(NpgsqlConnection connection)
    {
        _connection = connection;
        _log = new LogTables(connection);
        _tiles = RowWriter.Insert(connection, "tiles", "level", "number", "hashes");
        LastSequence = ReadLastSequence();
    }

    public long LastSequence { get; private set; }

    public long LastErasure => _log.LastErasure;

    public long Bytes => StoreRows.Read(
        _connection,
        "select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint from pg_class where relnamespace = to_regnamespace(current_setting('search_path')) and relkind = 'r'",
        row => row.GetInt64(0))[0];

    /// <summary>Opens the journal of a centre; its schema and tables are made when they are missing.</summary>
    /// <exception cref="JournalUnreachableException">The database cannot be used.</exception>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    public static PostgresStore Open(PostgresAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Open(PostgresSession.Open(address), connection => PostgresSchema.Prepare(connection, address));
    }

    /// <summary>Opens an existing journal for reading only; whoever writes it is not disturbed.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="JournalUnreachableException">The database cannot be used.</exception>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    public static PostgresStore OpenToRead(PostgresAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Open(PostgresSession.OpenToRead(address), _ => { });
    }

    public long Refresh() => LastSequence = ReadLastSequence();

    /// <summary>A journal over a session that somebody else opened and disposes of.</summary>
    internal static PostgresStore Within(NpgsqlConnection connection) => new(connection);

    /// <summary>Writes within somebody else's transaction: it is there when that one is committed.</summary>
    internal void Write(Commit commit, NpgsqlTransaction transaction)
    {
        if (ReadLastSequence() is var found && found != commit.Expected)
        {
            throw new JournalFencedException(commit.Expected, found);
        }

        PostgresCopy.Entries(_connection, commit.Entries);
        foreach (var tile in commit.Tiles.Value)
        {
            _tiles.Write(transaction, (long)tile.Level, tile.Number, tile.Hashes);
        }

        WriteLog(transaction, commit.Log);
        _log.Erase(transaction, commit.Erasures, "sequence");
    }

    public void Write(Commit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (!_isWhole)
        {
            throw new InvalidOperationException("A write failed before: this journal must be opened again.");
        }

        _isWhole = false;
        try
        {
            WriteAll(commit);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "entries" })
        {
            // Both saw the same last entry, and the other one was first.
            throw new JournalFencedException(commit.Expected, ReadLastSequence());
        }

        LastSequence = commit.Entries.Count == 0 ? commit.Expected : commit.Entries[^1].Sequence;
        _isWhole = true;
    }

    /// <summary>Page by page, so that nothing is held open between two entries and the same store can be written to meanwhile.</summary>
    public IEnumerable<EntryRow> Read(long first, long last = long.MaxValue)
    {
        IReadOnlyList<EntryRow> page;
        do
        {
            page = StoreRows.Read(
                _connection, StoreRows.Entries + " where sequence between @p1 and @p2 order by sequence limit @p3", StoreRows.Entry, first, last, (long)RowsInPage);
            foreach (var row in page)
            {
                yield return row;
                first = row.Sequence + 1;
            }
        }
        while (page.Count == RowsInPage);
    }

    public void Walk(TakeEntry take)
    {
        ArgumentNullException.ThrowIfNull(take);

        // One view for all of its pages.
        using var view = _connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        foreach (var row in Read(1))
        {
            take(StoredEntry.Of(row));
        }
    }

    public byte[]? Tile(int level, long number) => StoreRows.Read(
        _connection, "select hashes from tiles where level = @p1 and number = @p2", row => row.GetFieldValue<byte[]>(0), (long)level, number).SingleOrDefault();

    public OpenLog OpenLog() => _log.Open();

    public RecordRow? Record(string record) => _log.Record(record);

    public void ReplaceLog(IEnumerable<LogPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        using var transaction = _connection.BeginTransaction();
        PostgresSession.Execute(_connection, "truncate texts, " + string.Join(", ", LogSchema.Names));
        foreach (var page in pages)
        {
            WriteLog(transaction, page);
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _log.Dispose();
        _tiles.Dispose();
        _connection.Dispose();
    }

    private static PostgresStore Open(NpgsqlConnection connection, Action<NpgsqlConnection> prepare)
    {
        try
        {
            prepare(connection);
            return new PostgresStore(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void WriteAll(Commit commit)
    {
        using var transaction = _connection.BeginTransaction();
        Write(commit, transaction);
        transaction.Commit();
    }

    private void WriteLog(NpgsqlTransaction transaction, LogPage page)
    {
        PostgresCopy.Lines(_connection, page.Lines);
        WriteTexts(page.Lines);
        _log.WriteChanges(transaction, page);
    }

    private void WriteTexts(IReadOnlyList<LineRow> lines)
    {
        var texts = lines.Where(line => line.Text is not null).Select(line => (line.Sequence, Words: SearchText.Words(line.Text!))).Where(text => text.Words.Length > 0).ToList();
        if (texts.Count == 0)
        {
            return;
        }

        using var insert = new NpgsqlCommand(
            "insert into texts (sequence, words) select sequence, to_tsvector('simple', words) from unnest($1, $2) as written (sequence, words)", _connection);
        insert.Parameters.Add(new NpgsqlParameter { Value = texts.Select(text => text.Sequence).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        insert.Parameters.Add(new NpgsqlParameter { Value = texts.Select(text => text.Words).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        insert.ExecuteNonQuery();
    }

    private long ReadLastSequence() => StoreRows.Read(_connection, "select coalesce(max(sequence), 0) from entries", row => row.GetInt64(0))[0];
}

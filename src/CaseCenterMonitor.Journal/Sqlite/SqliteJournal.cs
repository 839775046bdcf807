using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>
/// The journal in one SQLite file: write-ahead log, synchronous=FULL, so that an append that returned survives a power cut.
/// Triggers refuse update and delete, also to somebody who opens the file with another program and means well.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private const string Schema = """
        create table if not exists entries (
            sequence    integer primary key check (sequence > 0),
            kind        integer not null,
            occurred_at integer not null,
            recorded_at integer not null,
            body        blob not null
        ) strict;
        create trigger if not exists entries_no_update before update on entries begin select raise(abort, 'the journal has no update'); end;
        create trigger if not exists entries_no_delete before delete on entries begin select raise(abort, 'the journal has no delete'); end;
        """;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private SqliteJournal(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
        LastSequence = ReadLastSequence();
    }

    public long LastSequence { get; private set; }

    // What was written last waits beside the file, in its write-ahead log.
    public long Size => LengthOf(_path) + LengthOf(_path + "-wal");

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Opens or makes the journal file; its folder is made when it is missing.</summary>
    public static SqliteJournal Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var connection = Connect(full, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "pragma journal_mode=wal; pragma synchronous=full;");

        // A snapshot is written to the same file now and then. SQLite itself asks again after milliseconds, the library around it after 150.
        Execute(connection, "pragma busy_timeout=30000;");
        Execute(connection, Schema);
        return new SqliteJournal(connection, full);
    }

    /// <summary>Opens an existing journal for reading only; the running server is not disturbed.</summary>
    public static SqliteJournal OpenToRead(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no journal at {path}.", path);
        }

        return new SqliteJournal(Connect(Path.GetFullPath(path), SqliteOpenMode.ReadOnly), Path.GetFullPath(path));
    }

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        using var transaction = _connection.BeginTransaction(deferred: false);
        var found = ReadLastSequence(transaction);
        if (found != expected)
        {
            throw new JournalFencedException(expected, found);
        }

        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "insert into entries (sequence, kind, occurred_at, recorded_at, body) values ($sequence, $kind, $occurred, $recorded, $body)";
        var sequence = insert.Parameters.Add("$sequence", SqliteType.Integer);
        var kind = insert.Parameters.Add("$kind", SqliteType.Integer);
        var occurred = insert.Parameters.Add("$occurred", SqliteType.Integer);
        insert.Parameters.AddWithValue("$recorded", recordedAt.ToUnixTimeTicks());
        var body = insert.Parameters.Add("$body", SqliteType.Blob);
        foreach (var entry in entries)
        {
            sequence.Value = ++found;
            kind.Value = (int)entry.Kind;
            occurred.Value = entry.OccurredAt.ToUnixTimeTicks();
            body.Value = entry.Body.ToArray();
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        LastSequence = found;
    }

    public IEnumerable<JournalEntry> Read(long first = 1)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "select sequence, kind, occurred_at, recorded_at, body from entries where sequence >= $first order by sequence";
        select.Parameters.AddWithValue("$first", first);
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            yield return new JournalEntry(
                reader.GetInt64(0), (EntryKind)reader.GetInt32(1), Instant.FromUnixTimeTicks(reader.GetInt64(2)),
                Instant.FromUnixTimeTicks(reader.GetInt64(3)), reader.GetFieldValue<byte[]>(4));
        }
    }

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long ReadLastSequence(SqliteTransaction? transaction = null)
    {
        using var select = _connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "select coalesce(max(sequence), 0) from entries";
        return (long)select.ExecuteScalar()!;
    }
}

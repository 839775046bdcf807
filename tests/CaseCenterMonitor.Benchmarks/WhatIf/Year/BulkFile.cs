using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>
/// Fills a journal file as fast as the disk takes it: the server's own appends wait for the disk every time, and would take hours for a year.
/// The rows are those of the server; only the waiting is left out.
/// </summary>
internal sealed class BulkFile : IDisposable
{
    private const int RowsInTransaction = 50_000;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter[] _values;
    private SqliteTransaction _transaction;

    private BulkFile(SqliteConnection connection)
    {
        _connection = connection;
        _insert = connection.CreateCommand();
        _insert.CommandText = "insert into entries (sequence, kind, occurred_at, recorded_at, body) values ($1, $2, $3, $4, $5)";
        _values = [.. Enumerable.Range(1, 5).Select(number => _insert.Parameters.Add($"${number}", number == 5 ? SqliteType.Blob : SqliteType.Integer))];
        _transaction = connection.BeginTransaction();
        _insert.Transaction = _transaction;
    }

    public long Count { get; private set; }

    /// <summary>Makes the file; one that is there is an error.</summary>
    public static BulkFile Make(string path)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} is there already; a journal is never written over.");
        }

        SqliteJournal.Open(path).Dispose();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var quick = connection.CreateCommand();
        quick.CommandText = "pragma synchronous=off; pragma journal_mode=wal;";
        quick.ExecuteNonQuery();
        return new BulkFile(connection);
    }

    public void Add(EntryKind kind, Instant occurredAt, Instant recordedAt, byte[] body)
    {
        _values[0].Value = ++Count;
        _values[1].Value = (int)kind;
        _values[2].Value = occurredAt.ToUnixTimeTicks();
        _values[3].Value = recordedAt.ToUnixTimeTicks();
        _values[4].Value = body;
        _insert.ExecuteNonQuery();
        if (Count % RowsInTransaction == 0)
        {
            _transaction.Commit();
            _transaction.Dispose();
            _insert.Transaction = _transaction = _connection.BeginTransaction();
        }
    }

    public void Dispose()
    {
        _transaction.Commit();
        _transaction.Dispose();
        _insert.Dispose();
        using (var end = _connection.CreateCommand())
        {
            end.CommandText = "pragma wal_checkpoint(truncate);";
            end.ExecuteNonQuery();
        }

        _connection.Dispose();
    }
}

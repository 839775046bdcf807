using CaseCenterMonitor.Journal.Snapshots;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>
/// Snapshots in the journal's own file, in a table of their own and over a connection of their own, so that one can be written while the journal
/// goes on. A row outlives its snapshot: what stays of it is the mark in the journal.
/// </summary>
public sealed class SqliteSnapshots : ISnapshots, IDisposable
{
    private const string Schema = """
        create table if not exists snapshots (
            sequence integer primary key check (sequence > 0),
            digest   blob not null,
            build    text not null,
            judges   text not null,
            checksum blob not null,
            body     blob
        ) strict;
        """;

    private readonly SqliteConnection _connection;

    private SqliteSnapshots(SqliteConnection connection) => _connection = connection;

    /// <param name="path">Of the journal.</param>
    public static SqliteSnapshots Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();

        // A snapshot lost in a power cut costs time and nothing else.
        using var prepare = connection.CreateCommand();
        prepare.CommandText = "pragma busy_timeout=30000; pragma synchronous=normal;" + Schema;
        prepare.ExecuteNonQuery();
        return new SqliteSnapshots(connection);
    }

    public IReadOnlyList<Snapshot> Read()
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "select sequence, build, judges, digest, checksum, body from snapshots where body is not null order by sequence desc";
        using var reader = select.ExecuteReader();
        var snapshots = new List<Snapshot>();
        while (reader.Read())
        {
            snapshots.Add(new Snapshot(
                reader.GetInt64(0), new SnapshotMaker(reader.GetString(1), reader.GetString(2)), reader.GetFieldValue<byte[]>(3),
                reader.GetFieldValue<byte[]>(4), reader.GetFieldValue<byte[]>(5)));
        }

        return snapshots;
    }

    public IReadOnlyList<JournalMark> Marks()
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "select sequence, digest from snapshots order by sequence";
        using var reader = select.ExecuteReader();
        var marks = new List<JournalMark>();
        while (reader.Read())
        {
            marks.Add(new JournalMark(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }

        return marks;
    }

    public void Write(Snapshot snapshot)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var write = _connection.CreateCommand();
        write.Transaction = transaction;
        write.CommandText = """
            insert into snapshots (sequence, digest, build, judges, checksum, body) values ($sequence, $digest, $build, $judges, $checksum, $body)
                on conflict (sequence) do update set build = $build, judges = $judges, checksum = $checksum, body = $body;
            update snapshots set body = null
                where body is not null and sequence not in (select sequence from snapshots where body is not null order by sequence desc limit $kept);
            """;
        write.Parameters.AddWithValue("$sequence", snapshot.Sequence);
        write.Parameters.AddWithValue("$digest", snapshot.Digest);
        write.Parameters.AddWithValue("$build", snapshot.Maker.Build);
        write.Parameters.AddWithValue("$judges", snapshot.Maker.Judges);
        write.Parameters.AddWithValue("$checksum", snapshot.Checksum);
        write.Parameters.AddWithValue("$body", snapshot.Body);
        write.Parameters.AddWithValue("$kept", ISnapshots.Kept);
        write.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Discard(long sequence) => Execute("delete from snapshots where sequence = $sequence", sequence);

    public void DropAll() => Execute("update snapshots set body = null");

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql, long? sequence = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$sequence", (object?)sequence ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}

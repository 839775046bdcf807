using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Stores;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>
/// Snapshots in the schema of the journal, in a table of their own. They are asked for a few times a day: each time over a connection of its own, so that
/// none lies about half a day and turns out to be dead. A row outlives its snapshot: what stays of it is the mark in the journal.
/// </summary>
/// <param name="address">Of a journal that is there.</param>
public sealed class PostgresSnapshots(PostgresAddress address) : ISnapshots
{
    public IReadOnlyList<Snapshot> Read()
    {
        using var connection = PostgresSession.OpenToRead(address);
        return StoreRows.Read(
            connection, "select sequence, build, judges, digest, checksum, body from snapshots where body is not null order by sequence desc",
            row => new Snapshot(
                row.GetInt64(0), new SnapshotMaker(row.GetString(1), row.GetString(2)), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4),
                row.GetFieldValue<byte[]>(5)));
    }

    public IReadOnlyList<JournalMark> Marks()
    {
        using var connection = PostgresSession.OpenToRead(address);
        return StoreRows.Read(
            connection, "select sequence, digest from snapshots order by sequence", row => new JournalMark(row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
    }

    public void Write(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var connection = PostgresSession.Open(address);
        using var transaction = connection.BeginTransaction();
        Execute(
            connection,
            """
            insert into snapshots (sequence, digest, build, judges, checksum, body) values (@p1, @p2, @p3, @p4, @p5, @p6)
                on conflict (sequence) do update set build = excluded.build, judges = excluded.judges, checksum = excluded.checksum, body = excluded.body
            """,
            snapshot.Sequence, snapshot.Digest, snapshot.Maker.Build, snapshot.Maker.Judges, snapshot.Checksum, snapshot.Body);
        Execute(
            connection,
            """
            update snapshots set body = null
                where body is not null and sequence not in (select sequence from snapshots where body is not null order by sequence desc limit @p1)
            """,
            (long)ISnapshots.Kept);
        transaction.Commit();
    }

    public void Discard(long sequence) => Execute("delete from snapshots where sequence = @p1", sequence);

    public void DropAll() => Execute("update snapshots set body = null");

    private void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = PostgresSession.Open(address);
        Execute(connection, sql, values);
    }

    private static void Execute(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = StoreRows.Command(connection, sql, values);
        command.ExecuteNonQuery();
    }
}

using CaseCenterMonitor.Journal;
using Npgsql;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>A PostgreSQL of its own with the journal of one centre.</summary>
internal sealed class RecordDatabase : IDisposable
{
    private const string Centre = "northside";

    private RecordDatabase(PostgresCluster server) => Server = server;

    public PostgresCluster Server { get; }

    public JournalAddress Journal => JournalAddress.Read(Server.Address(Centre), PostgresCluster.Password).Address!;

    /// <param name="place">Where it keeps everything; null: a folder of its own.</param>
    public static async Task<RecordDatabase> Start(string? place = null) => new(await PostgresCluster.Start(place));

    public RecordRun Run(UndisturbedRun undisturbed) => new(undisturbed, Journal, Quiet);

    /// <summary>The session of a writer that was killed may still end the commit that it had been given.</summary>
    public Task Quiet() => Eventually.True(
        "nobody is at work in the database", () => Task.FromResult(Ask<long>($"select count(*) from pg_stat_activity where usename = '{PostgresCluster.Role}'") == 0));

    /// <param name="sql">Asked by the superuser; has one row and one column.</param>
    public T Ask<T>(string sql)
    {
        using var admin = Server.Admin();
        using var command = new NpgsqlCommand(sql, admin);
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose() => Server.Dispose();
}

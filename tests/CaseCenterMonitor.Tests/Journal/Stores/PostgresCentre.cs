using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.TestPeers;
using Npgsql;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>A centre of its own in the PostgreSQL that all tests share. Each test has another one; they all lie in one database, as they may.</summary>
internal sealed class PostgresCentre
{
    private static int _count;

    public PostgresCentre(PostgresCluster? cluster = null) => Cluster = cluster ?? PostgresCluster.Shared;

    public PostgresCluster Cluster { get; }

    /// <summary>With a hyphen, as ids of centres have: only a quoted name of a schema may hold one.</summary>
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref _count)}");

    public PostgresAddress Address => AddressAs(PostgresCluster.Role, PostgresCluster.Password);

    /// <param name="more">More of the address, such as <c>&amp;durable=false</c>.</param>
    public PostgresAddress AddressAs(string role, string password, string more = "", string database = PostgresCluster.Database)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"postgres://{role}@127.0.0.1:{Cluster.Port}/{database}?centre={Id}&application_name={Id}{more}");
        var (address, whyNot) = JournalAddress.Read(text, password);
        return address as PostgresAddress ?? throw new InvalidOperationException(whyNot);
    }

    /// <summary>As an administrator does it in the centre's schema: PostgreSQL's superuser.</summary>
    public void Execute(string sql)
    {
        using var connection = Admin();
        Execute(connection, sql);
    }

    /// <summary>Ends every connection to this centre, as an administrator or a restart of the server does.</summary>
    public void EndConnections() => Execute($"select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = '{Id}'");

    /// <summary>As somebody with a role does it in the centre's schema.</summary>
    public void ExecuteAs(string role, string password, string sql, string database)
    {
        using var connection = Cluster.Connect(role, database, password);
        Execute(connection, $"set search_path = \"centre_{Id}\"");
        Execute(connection, sql);
    }

    public NpgsqlConnection Admin()
    {
        var connection = Cluster.Admin();
        Execute(connection, $"set search_path = \"centre_{Id}\"");
        return connection;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

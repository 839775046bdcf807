using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>Opens sessions: waits for a server that is starting up, and says clearly why there is none. Each is set to the schema of its centre.</summary>
internal static class PostgresSession
{
    /// <summary>How long a writer waits for a server that is starting up or not there yet. Whoever calls for the centre waits 30 s for an answer.</summary>
    public static readonly TimeSpan StartUpMax = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan TryEvery = TimeSpan.FromMilliseconds(250);

    private const int VersionMin = 15;

    /// <summary>Opens a session of the writer, whose schema may not be there yet.</summary>
    /// <exception cref="JournalUnreachableException">There is no such server, it lets nobody in, or what it is told to keep it may lose.</exception>
    public static NpgsqlConnection Open(PostgresAddress address)
    {
        var connection = Connect(address, StartUpMax);
        try
        {
            var server = Server.Of(connection);
            Check(address, server);
            if (server.WhyNotKept is { } why && address.IsDurable)
            {
                throw new JournalUnreachableException(
                    $"PostgreSQL at {Place(address)} may lose in a power cut what it said it had kept: {why}. Turn it on in postgresql.conf. A journal that may be lost, such as "
                    + "that of a benchmark, says so in its address: durable=false.");
            }

            if (server.IsStandby)
            {
                throw new JournalUnreachableException($"PostgreSQL at {Place(address)} is a standby and takes nothing: give the address of the primary.");
            }

            Enter(connection, address);

            // What is weaker in postgresql.conf is not for us; what is stronger stays.
            Execute(connection, "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') not in ('on', 'remote_apply')");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a session that cannot write. It does not wait.</summary>
    /// <exception cref="JournalUnreachableException">There is no such server, or it lets nobody in.</exception>
    /// <exception cref="FileNotFoundException">There is no such journal.</exception>
    /// <exception cref="Stores.JournalSchemaException">It is of another build.</exception>
    public static NpgsqlConnection OpenToRead(PostgresAddress address)
    {
        var connection = Connect(address, TimeSpan.Zero);
        try
        {
            Check(address, Server.Of(connection));
            Enter(connection, address);
            Execute(connection, "set default_transaction_read_only = on");
            return PostgresSchema.Check(connection, address)
                ? connection
                : throw new FileNotFoundException($"There is no journal at {address}.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlConnection Connect(PostgresAddress address, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var connection = new NpgsqlConnection(address.ConnectionString);
            try
            {
                connection.Open();
                return connection;
            }
            catch (NpgsqlException failure)
            {
                connection.Dispose();
                if (!MayPass(failure) || Stopwatch.GetElapsedTime(began) >= patience)
                {
                    throw new JournalUnreachableException(WhyNot(address, failure), failure);
                }
            }

            Thread.Sleep(TryEvery);
        }
    }

    private static bool MayPass(NpgsqlException failure) => failure is PostgresException refused
        ? refused.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections
        : failure.InnerException is not SocketException { SocketErrorCode: SocketError.HostNotFound };

    private static string WhyNot(PostgresAddress address, NpgsqlException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"PostgreSQL at {Place(address)} does not let the role '{address.Role}' in: {refused.MessageText}. Give the password (Ccm:JournalPassword, or PGPASSWORD for ccm), and look "
            + "into pg_hba.conf.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"PostgreSQL at {Place(address)} has no database '{address.Database}'. Make it, or mend the address; docs/operations/postgres.md says how.",
        PostgresException refused => $"PostgreSQL at {Place(address)} refuses: {refused.MessageText} ({refused.SqlState}).",
        _ => $"PostgreSQL at {Place(address)} cannot be reached: {(failure.InnerException ?? failure).Message}. See that it runs and listens there, and that the address is right.",
    };

    private static string Place(PostgresAddress address) => string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}");

    private static void Check(PostgresAddress address, Server server)
    {
        if (server.Version < VersionMin)
        {
            throw new JournalUnreachableException($"PostgreSQL at {Place(address)} is version {server.Version}; {VersionMin} or newer is needed.");
        }

        if (server.Encoding != "UTF8")
        {
            throw new JournalUnreachableException(
                $"The database '{address.Database}' at {Place(address)} has the encoding {server.Encoding}, which cannot hold every text. Make one with encoding 'UTF8'.");
        }
    }

    private static void Enter(NpgsqlConnection connection, PostgresAddress address) =>
        Execute(connection, $"set search_path = {PostgresSchema.Quoted(address.Centre ?? PostgresSchema.OnlyCentre(connection, address))}");

    /// <param name="WhyNotKept">Null when what is committed is on disk.</param>
    private sealed record Server(int Version, string Encoding, bool IsStandby, string? WhyNotKept)
    {
        public static Server Of(NpgsqlConnection connection)
        {
            using var ask = new NpgsqlCommand(
                """
                select current_setting('server_version_num')::integer / 10000, current_setting('server_encoding'), pg_is_in_recovery(),
                    case when not current_setting('fsync')::boolean then 'fsync is off' when not current_setting('full_page_writes')::boolean then 'full_page_writes is off' end
                """,
                connection);
            using var answer = ask.ExecuteReader();
            answer.Read();
            return new Server(answer.GetInt32(0), answer.GetString(1), answer.GetBoolean(2), answer.IsDBNull(3) ? null : answer.GetString(3));
        }
    }
}

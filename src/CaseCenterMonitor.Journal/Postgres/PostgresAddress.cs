using System.Data.Common;
using System.Globalization;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Rows;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Stores;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>A journal in a PostgreSQL database, which may hold those of many centres: each has a schema of its own.</summary>
public sealed record PostgresAddress : JournalAddress
{
    /// <summary>Whoever waits longer for a line to a server has another trouble.</summary>
    private const int ConnectSecondsMax = 5;

    /// <summary>A server that has not answered for so long is not answering: the journal is opened again. An address may name another limit.</summary>
    private const int AnswerSecondsMax = 30;

    private const string HowTo = "Write postgres://role@host:5432/database, or Host=…;Port=…;Database=…;Username=….";

    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgresAddress(NpgsqlConnectionStringBuilder connection, string? centre, bool isDurable) =>
        (_connection, Centre, IsDurable) = (connection, centre, isDurable);

    /// <summary>Null: the only one that is there.</summary>
    public string? Centre { get; }

    public override bool IsDurable { get; }

    public string Host => _connection.Host!;

    public int Port => _connection.Port;

    public string Database => _connection.Database!;

    public string Role => _connection.Username!;

    /// <summary>With the password: not for any log.</summary>
    internal string ConnectionString => _connection.ConnectionString;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"postgres://{Role}@{Host}:{Port}/{Database}{(Centre is null ? "" : $"?centre={Centre}")}");

    public override IFreshJournal OpenFresh(bool replace) => PostgresFresh.Begin(this, replace);

    public override string Form => string.Create(CultureInfo.InvariantCulture, $"PostgreSQL, schema {PostgresSchema.Version}");

    public override IJournalRows OpenRows() => new StoredRows(OpenStoreToRead());

    public override ISnapshots OpenSnapshots() => new PostgresSnapshots(this);

    public override RecordReader OpenReading() => PostgresReading.Open(this);

    public override void TryCommit()
    {
        using var connection = PostgresSession.Open(this);
        using var transaction = connection.BeginTransaction();

        // A transaction with a number of its own: its commit waits for the disk like every other.
        PostgresSession.Execute(connection, "select pg_current_xact_id()");
        transaction.Commit();
    }

    public override bool MeansDamage(DbException failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.UndefinedFile,
    };

    internal override JournalView OpenView()
    {
        var connection = PostgresSession.OpenToRead(this);
        return new JournalView(connection, connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead));
    }

    private protected override IStore MakeStore() => PostgresStore.Open(this);

    private protected override IStore MakeStoreToRead() => PostgresStore.OpenToRead(this);

    /// <summary>Does somebody who writes this mean a database?</summary>
    internal static bool IsOne(string text) => PostgresText.IsUri(text) || PostgresText.IsKeyed(text);

    internal static new (JournalAddress? Address, string WhyNot) Read(string text, string? password, string? centre)
    {
        var (parts, whyNot) = PostgresText.Read(text);
        return parts is null ? (null, $"{whyNot} {HowTo}") : Of(parts, password, centre);
    }

    private static (JournalAddress? Address, string WhyNot) Of(PostgresText parts, string? password, string? centre)
    {
        var connection = parts.Connection;
        if (string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database) || string.IsNullOrWhiteSpace(connection.Username))
        {
            return (null, $"The address of a journal in PostgreSQL names a host, a database and a role. {HowTo}");
        }

        if (connection.Host.Contains(',', StringComparison.Ordinal))
        {
            return (null, "The address of a journal names one host: what another one has not received yet would be forgotten without a word.");
        }

        if (centre is not null && parts.Centre is not null && parts.Centre != centre)
        {
            return (null, $"The address of the journal names the centre '{parts.Centre}', and the site file is that of '{centre}'. Leave the centre out of the address.");
        }

        centre ??= parts.Centre;
        if (centre is not null && PostgresSchema.NameOf(centre).Length > PostgresSchema.NameLengthMax)
        {
            return (null, $"The id of the centre '{centre}' is too long for PostgreSQL: {PostgresSchema.CentreLengthMax} characters at most.");
        }

        if (!string.IsNullOrEmpty(password))
        {
            connection.Password = password;
        }

        // One session for one writer: nothing of it is lent to anybody else or used again.
        (connection.Pooling, connection.Enlist, connection.Multiplexing) = (false, false, false);
        connection.Timeout = ConnectSecondsMax;
        connection.CommandTimeout = connection.CommandTimeout > 0 ? connection.CommandTimeout : AnswerSecondsMax;
        (connection.TcpKeepAlive, connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval) = (true, 30, 10);
        connection.ApplicationName ??= "CaseCenterMonitor";
        return (new PostgresAddress(connection, centre, parts.IsDurable), "");
    }
}

using CaseCenterMonitor.Journal.Stores;
using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>
/// A journal that is written into its schema within one transaction: nobody sees anything of it, and a crash leaves nothing, before it is committed. The schema of the
/// one that was there gets another name in the same transaction.
/// </summary>
internal sealed class PostgresFresh : IFreshJournal
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly PostgresStore _store;
    private readonly string? _kept;

    private PostgresFresh(NpgsqlConnection connection, PostgresAddress address, bool replace)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction();
        _kept = PostgresSchema.MakeFresh(connection, address, replace);
        _store = PostgresStore.Within(connection);
    }

    /// <exception cref="IOException">There is a journal and it is not to be replaced, or one of before is kept there already, or the role may not make one.</exception>
    public static PostgresFresh Begin(PostgresAddress address, bool replace)
    {
        var connection = PostgresSession.Open(address);
        try
        {
            return new PostgresFresh(connection, address, replace);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Write(Commit commit) => _store.Write(commit, _transaction);

    public string? PutInPlace()
    {
        _transaction.Commit();
        return _kept;
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _store.Dispose();
        _connection.Dispose();
    }
}

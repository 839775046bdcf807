using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Tests.Journal.Stores;
using Npgsql;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>In the schema of the centre.</summary>
public sealed class PostgresSnapshotsTests : SnapshotsContract
{
    private readonly Lazy<PostgresCentre> _centre = new(() => new PostgresCentre());

    protected override JournalAddress Address => _centre.Value.Address;

    protected override void DieWriting(string sql)
    {
        using var dying = _centre.Value.Admin();
        using var half = new NpgsqlCommand("begin;" + sql, dying);
        half.ExecuteNonQuery();
    }
}

using System.Data.Common;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Rows;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>A journal in a file of its own.</summary>
public sealed record SqliteAddress(string Path) : JournalAddress
{
    public override string ToString() => Path;

    public override IFreshJournal OpenFresh(bool replace) => SqliteFresh.Begin(Path, replace);

    public override string Form => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SQLite, schema {SqliteSchema.Version}");

    public override IJournalRows OpenRows() => JournalRows.Open(Path);

    public override ISnapshots OpenSnapshots() => SqliteSnapshots.Open(Path);

    public override RecordReader OpenReading() => SqliteReading.Open(Path);

    public override void TryCommit()
    {
        using var connection = SqliteFile.Connect(Path, SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(connection, "pragma busy_timeout=5000; pragma synchronous=full;");

        // The version of the schema again: the first page is written and the log flushed.
        if (SqliteSchema.Check(connection, Path))
        {
            SqliteFile.Execute(connection, $"begin immediate; pragma user_version={SqliteSchema.Version}; commit;");
        }
    }

    public override bool MeansDamage(DbException failure) => failure is SqliteException lite && SqliteFile.MeansDamage(lite);

    internal override JournalView OpenView()
    {
        var connection = SqliteFile.OpenToRead(Path);
        return new JournalView(connection, connection.BeginTransaction(deferred: true));
    }

    private protected override IStore MakeStore() => SqliteStore.Open(Path);

    private protected override IStore MakeStoreToRead() => SqliteStore.OpenToRead(Path);
}

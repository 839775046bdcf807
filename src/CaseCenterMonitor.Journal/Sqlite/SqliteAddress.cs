using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Rows;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>A journal in a file of its own.</summary>
public sealed record SqliteAddress(string Path) : JournalAddress
{
    public override string ToString() => Path;

    public override IStore OpenStore() => SqliteStore.Open(Path);

    public override IStore OpenStoreToRead() => SqliteStore.OpenToRead(Path);

    public override IJournalRows OpenRows() => JournalRows.Open(Path);

    public override ISnapshots OpenSnapshots() => SqliteSnapshots.Open(Path);

    public override RecordReader OpenReading() => SqliteReading.Open(Path);

    internal override JournalView OpenView()
    {
        var connection = SqliteFile.OpenToRead(Path);
        return new JournalView(connection, connection.BeginTransaction(deferred: true));
    }
}

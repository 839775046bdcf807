using CaseCenterMonitor.Journal;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>In the journal's own file.</summary>
public sealed class SqliteSnapshotsTests : SnapshotsContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-snapshots-");

    protected override JournalAddress Address => JournalAddress.OfFile(File);

    private string File => Path.Join(_folder.FullName, "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    protected override void DieWriting(string sql)
    {
        using var dying = new SqliteConnection($"Data Source={File};Pooling=False");
        dying.Open();
        using var half = dying.CreateCommand();
        half.CommandText = "begin immediate;" + sql;
        half.ExecuteNonQuery();
    }
}

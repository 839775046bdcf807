using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Backups;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Handout;
using CaseCenterMonitor.Tests.Journal.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal.Backups;

/// <summary>A centre that has written its day, a folder for its backups, and a place for what is restored: each in a file or in PostgreSQL.</summary>
internal sealed class BackedUp : IDisposable
{
    private readonly PostgresCentre? _from;
    private readonly PostgresCentre? _to;

    /// <param name="copies">As of <see cref="Outsider"/>: 6 are some 350 entries.</param>
    public BackedUp(bool fromPostgres = false, bool toPostgres = false, int copies = 1)
    {
        (_from, _to) = (fromPostgres ? new PostgresCentre() : null, toPostgres ? new PostgresCentre() : null);
        Centre = new Outsider(copies, _from);
        Place = _to?.Address ?? JournalAddress.OfFile(Centre.InFolder(Path.Join("restored", "journal.db")));
    }

    public Outsider Centre { get; }

    public JournalAddress Place { get; }

    public string Folder => Centre.InFolder("backup");

    /// <summary>As it is written on a command line.</summary>
    public string PlaceText => Place.ToString()!.Replace("ccm@", $"ccm:{Uri.EscapeDataString(PostgresCluster.Password)}@", StringComparison.Ordinal);

    /// <summary>With small files, so that there are several.</summary>
    public BackupManifest Make(int entriesInFile = 40) => Backup.Make(
        Centre.Address, Folder, new BackupWish(null, false, []) { EntriesInFile = entriesInFile }, Instant.FromUtc(2026, 11, 27, 12, 0), "a build");

    public (int Code, string Output) BackUp(params string[] more) => Centre.Run(["backup", Centre.Journal, "--out", Folder, .. more]);

    public (int Code, string Output) Restore(params string[] more) => Centre.Run(["restore", Folder, "--to", PlaceText, .. more]);

    public string LogBefore() => Log(Centre.Address, _from);

    public string LogAfter() => Log(Place, _to);

    /// <summary>With nothing in the database or at the path that anybody would take for a journal.</summary>
    public bool IsNothingThere() => _to is null
        ? !File.Exists(Place.ToString())
        : Count(_to, $"select count(*) from pg_namespace where nspname in ('centre_{_to.Id}', 'before_{_to.Id}')") == 0;

    public static string Rows(JournalAddress address)
    {
        using var store = address.OpenStoreToRead();
        return string.Join('\n', store.Read(1).Select(row =>
            $"{row.Sequence} {row.Kind} {row.OccurredAt.ToUnixTimeTicks()} {row.RecordedAt.ToUnixTimeTicks()} {Hex(row.Leaf)} {Hex(row.Secret)} {Hex(row.Body)}").Append($"erased by {store.LastErasure}"));
    }

    public void Erase(params EntryRange[] ranges)
    {
        using var centre = ToldDay.Open(Centre.Address.Open());
        centre.Erase(new ErasedBody("an-order", null, ranges), [], ToldDay.End);
    }

    public void Dispose() => Centre.Dispose();

    private static string Hex(byte[]? bytes) => bytes is null ? "gone" : Convert.ToHexStringLower(bytes);

    private static long Count(PostgresCentre centre, string sql)
    {
        using var connection = centre.Cluster.Admin();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string Log(JournalAddress address, PostgresCentre? centre)
    {
        if (centre is not null)
        {
            using var admin = centre.Admin();
            return LogText.Of(admin);
        }

        using var connection = new SqliteConnection($"Data Source={address};Pooling=false");
        connection.Open();
        return LogText.Of(connection);
    }
}

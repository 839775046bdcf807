using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>
/// Puts a journal together out of a backup: entries as they were, byte for byte, and from them the tree, the erasures and the log, which hold nothing that entries do not
/// say. So a backup of either store goes into either.
/// </summary>
public static class Restoration
{
    private const int EntriesInCommit = 5000;

    /// <param name="backup">Checked.</param>
    /// <param name="place">Of the journal.</param>
    /// <param name="replace">One that is there is kept beside it; otherwise it stays and nothing is done.</param>
    /// <param name="progress">Told how many entries are done, now and then.</param>
    /// <returns>Where the journal that was there is kept; null when there was none.</returns>
    /// <exception cref="DamagedBackupException">It was changed since it was checked: nothing was put in place.</exception>
    /// <exception cref="IOException">There is a journal, somebody has it open, or the disk is full: nothing was put in place.</exception>
    public static string? Into(BackupFolder backup, JournalAddress place, bool replace, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(place);
        using var fresh = place.OpenFresh(replace);
        var tree = new JournalTree();
        var log = new LogOfEntries();
        foreach (var rows in backup.Entries().Chunk(EntriesInCommit))
        {
            fresh.Write(CommitOf(rows, tree, log));
            progress?.Report(rows[^1].Sequence);
        }

        return tree.Root.ToBase64() == backup.Manifest.Root
            ? fresh.PutInPlace()
            : throw new DamagedBackupException(BackupManifest.FileName, "it was changed while it was read");
    }

    private static Commit CommitOf(EntryRow[] rows, JournalTree tree, LogOfEntries log)
    {
        var leaves = new Hash32[rows.Length];
        TreeHash.Leaves(Array.ConvertAll(rows, row => (ReadOnlyMemory<byte>)row.Leaf), leaves);
        var tiles = new List<TileRow>();
        tree.Append(leaves, tiles);
        foreach (var row in rows)
        {
            log.Take(row);
        }

        return new Commit(rows[0].Sequence - 1, rows[^1].RecordedAt, rows, new Lazy<IReadOnlyList<TileRow>>(tiles), log.Flush()) { Erasures = [.. rows.Where(row => row.Kind == EntryKind.Erased).Select(ErasureOf)] };
    }

    private static Erasure ErasureOf(EntryRow row) => new(row.Sequence, JournalJson.Read<ErasedBody>(row.Body).Ranges, []);
}

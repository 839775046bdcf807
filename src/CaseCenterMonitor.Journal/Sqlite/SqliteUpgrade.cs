using CaseCenterMonitor.Journal.Log;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>
/// Brings a journal file of an earlier build up to date: all entries go into a new file, each with its leaf, and the new file takes the place of the old
/// one, which is kept beside it. Whatever interrupts it, one of the two is whole and in its place.
/// </summary>
public static class SqliteUpgrade
{
    private const int EntriesInAppend = 5000;

    /// <summary>Whether the file is there and of an earlier schema, or an upgrade was interrupted when one file was about to take the place of the other.</summary>
    public static bool IsNeeded(string path)
    {
        if (!File.Exists(path))
        {
            return File.Exists(KeptAt(path));
        }

        using var connection = SqliteFile.OpenToRead(path);
        return SqliteSchema.VersionOf(connection) is > 0 and < SqliteSchema.Version;
    }

    /// <summary>Where the old file is kept.</summary>
    public static string KeptAt(string path) => path + ".schema-1";

    /// <summary>How many entries there are to bring up to date; 0 when the file is not in its place.</summary>
    public static long EntriesIn(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var connection = SqliteFile.OpenToRead(path);
        using var ask = connection.CreateCommand();
        ask.CommandText = "select coalesce(max(sequence), 0) from entries";
        return (long)ask.ExecuteScalar()!;
    }

    /// <param name="progress">Told how many entries are done, now and then.</param>
    /// <returns>The number of entries.</returns>
    /// <exception cref="JournalDivergedException">An entry is missing in the old file: nothing was changed.</exception>
    /// <exception cref="IOException">The disk has no room for a second file, or there is an old file kept already.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The same, as SQLite says it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped: nothing was changed.</exception>
    public static long Run(string path, IProgress<long>? progress = null, FillRandom? random = null, CancellationToken cancel = default)
    {
        var (full, fresh) = (Path.GetFullPath(path), Path.GetFullPath(path) + ".upgrading");
        if (!File.Exists(full))
        {
            return Finish(full, fresh);
        }

        if (File.Exists(KeptAt(full)))
        {
            throw new IOException($"{KeptAt(full)} is there already. Move it elsewhere; it is a journal, and is never written over.");
        }

        DeleteWithLog(fresh);
        var count = Copy(full, fresh, progress, random, cancel);
        using (var written = new FileStream(fresh, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(full, KeptAt(full));
        File.Move(fresh, full);
        return count;
    }

    // The old file is only moved away when the new one is whole: a crash between the two moves left the new one to be put in its place.
    private static long Finish(string full, string fresh)
    {
        if (!File.Exists(fresh))
        {
            throw new IOException($"There is no journal at {full}, but an older one is kept at {KeptAt(full)}. Put back what belongs there, or move that one elsewhere to begin a new journal.");
        }

        File.Move(fresh, full);
        return EntriesIn(full);
    }

    private static long Copy(string old, string fresh, IProgress<long>? progress, FillRandom? random, CancellationToken cancel)
    {
        // Opened for writing, so that what waits in its write-ahead log goes into the file itself before that is moved.
        using var connection = SqliteFile.Connect(old, SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(connection, "pragma wal_checkpoint(truncate);");
        using var journal = ProvenJournal.Open(SqliteStore.Open(fresh, waitsForDisk: false), random);
        using var select = connection.CreateCommand();
        select.CommandText = "select sequence, kind, occurred_at, recorded_at, body from entries order by sequence";
        using var reader = select.ExecuteReader();
        var waiting = new List<NewEntry>(EntriesInAppend);
        while (reader.Read())
        {
            var expected = journal.LastSequence + waiting.Count + 1;
            if (reader.GetInt64(0) != expected)
            {
                throw new JournalDivergedException(expected, "it is not in the old file, which goes on behind it: that file was changed. Nothing was done");
            }

            waiting.Add(new NewEntry((EntryKind)reader.GetInt64(1), Instant.FromUnixTimeTicks(reader.GetInt64(2)), reader.GetFieldValue<byte[]>(4))
            {
                RecordedAt = Instant.FromUnixTimeTicks(reader.GetInt64(3)),
            });
            if (waiting.Count == EntriesInAppend)
            {
                cancel.ThrowIfCancellationRequested();
                Append(journal, waiting, progress);
            }
        }

        Append(journal, waiting, progress);
        return journal.LastSequence;
    }

    private static void Append(ProvenJournal journal, List<NewEntry> waiting, IProgress<long>? progress)
    {
        journal.Append(journal.LastSequence, Instant.MinValue, waiting);
        waiting.Clear();
        progress?.Report(journal.LastSequence);
    }

    private static void DeleteWithLog(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }
}

using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CaseCenterMonitor.Journal.Sqlite;

/// <summary>
/// Brings a journal file of an earlier build up to date: all entries go into a new file, each with its leaf, and the new file takes the place of the old
/// one, which is kept beside it. Whatever interrupts it, there is never nothing in that place: a server would begin an empty journal there.
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
        return SqliteSchema.VersionOf(connection) is > 0 and < SqliteSchema.Version || WaitsToBeFinished(path);
    }

    /// <summary>Where the old file is kept.</summary>
    public static string KeptAt(string path) => path + ".schema-1";

    /// <exception cref="JournalSchemaException">There is none in that place because an upgrade was interrupted: an empty one must not be begun there.</exception>
    internal static void CheckPlace(string path)
    {
        if (!File.Exists(path) && File.Exists(KeptAt(path)))
        {
            throw new JournalSchemaException(
                $"There is no journal at {path}, but one of an earlier build is kept at {KeptAt(path)}: bringing it up to date was interrupted. Finish it: ccm journal upgrade {path}");
        }
    }

    /// <summary>How many entries there are to bring up to date; 0 when the file is not in its place.</summary>
    public static long EntriesIn(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var connection = SqliteFile.OpenToRead(path);
        return EntriesIn(connection);
    }

    /// <param name="progress">Told how many entries are done, now and then.</param>
    /// <returns>The number of entries.</returns>
    /// <exception cref="JournalDivergedException">An entry is missing in the old file: nothing was changed.</exception>
    /// <exception cref="IOException">The disk has no room for a second file, somebody has the old one open, or another old file is kept already; the message says what is to be done.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The same, as SQLite says it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped: nothing was changed.</exception>
    public static long Run(string path, IProgress<long>? progress = null, FillRandom? random = null, CancellationToken cancel = default)
    {
        var (full, fresh) = (Path.GetFullPath(path), FreshAt(Path.GetFullPath(path)));
        if (!File.Exists(full))
        {
            return Finish(full, fresh);
        }

        CheckKept(full);
        SqliteFile.Delete(fresh);
        var count = Copy(full, fresh, progress, random, cancel);
        DurableFile.Replace(fresh, full, KeptAt(full));
        return count;
    }

    private static long EntriesIn(SqliteConnection connection)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "select coalesce(max(sequence), 0) from entries";
        return (long)ask.ExecuteScalar()!;
    }

    private static string FreshAt(string path) => path + ".upgrading";

    // Where all three are, an earlier build began an empty journal while a whole one waited to be put into its place.
    private static bool WaitsToBeFinished(string path) => File.Exists(KeptAt(path)) && File.Exists(FreshAt(path));

    private static void CheckKept(string full)
    {
        var kept = KeptAt(full);
        if (!File.Exists(kept))
        {
            return;
        }

        if (SameBytes(full, kept))
        {
            // The old file had its second name already, and the new one had not taken the first.
            File.Delete(kept);
            return;
        }

        throw new IOException(WaitsToBeFinished(full)
            ? $"A journal was begun at {full} while the one of before, {kept}, waited to be finished as {FreshAt(full)}. Nothing was changed. To go on with the old one, stop the server, move "
                + $"{full} (and -wal and -shm beside it) elsewhere and keep it, for it is a journal, and start again; to go on with the new one, move the other two elsewhere."
            : $"{kept} is there already. Move it elsewhere; it is a journal, and is never written over.");
    }

    private static bool SameBytes(string one, string other)
    {
        const int At = 1 << 20;
        using var first = File.OpenRead(one);
        using var second = File.OpenRead(other);
        if (first.Length != second.Length)
        {
            return false;
        }

        var (these, those) = (new byte[At], new byte[At]);
        int read;
        while ((read = first.ReadAtLeast(these, At, throwOnEndOfStream: false)) > 0)
        {
            if (second.ReadAtLeast(those, read, throwOnEndOfStream: false) < read || !these.AsSpan(0, read).SequenceEqual(those.AsSpan(0, read)))
            {
                return false;
            }
        }

        return true;
    }

    // Earlier builds moved the old file away before they moved the new one, which was whole by then, into its place: a crash between the two left none there.
    private static long Finish(string full, string fresh)
    {
        var kept = KeptAt(full);
        if (!File.Exists(fresh))
        {
            throw new IOException($"There is no journal at {full}, but an older one is kept at {kept}. Put back what belongs there, or move that one elsewhere to begin a new journal.");
        }

        var ((version, count), (_, countBefore)) = (Looked(fresh), Looked(kept));
        if (version != SqliteSchema.Version || count != countBefore)
        {
            throw new IOException($"There is no journal at {full}, and {fresh} does not hold all that {kept} holds. Move {kept} back to {full} and start again.");
        }

        DurableFile.Place(fresh, full);
        return count;
    }

    // Not as a reader, who would leave an empty write-ahead log beside a file that is about to be moved.
    private static (int Version, long Entries) Looked(string path)
    {
        using var connection = SqliteFile.OpenAlone(path);
        return (SqliteSchema.VersionOf(connection), EntriesIn(connection));
    }

    private static long Copy(string old, string fresh, IProgress<long>? progress, FillRandom? random, CancellationToken cancel)
    {
        using var connection = SqliteFile.OpenAlone(old);
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
}

using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>
/// Where a journal is kept: rows in, rows out, one transaction for each append. It knows nothing of what they mean, so that two stores cannot differ in it.
/// One caller at a time.
/// </summary>
public interface IStore : IKeptTiles, IDisposable
{
    /// <summary>Number of the last entry; 0 when there is none.</summary>
    long LastSequence { get; }

    /// <summary>Looks anew how far the entries go, which somebody else may have written.</summary>
    /// <returns>The number of the last, as <see cref="LastSequence"/> from here on.</returns>
    long Refresh() => LastSequence;

    /// <summary>Number of the last entry that erased something; 0 when none did.</summary>
    long LastErasure { get; }

    /// <summary>Size on disk, in bytes.</summary>
    long Bytes { get; }

    /// <summary>Writes all of it or nothing; on return it is on disk.</summary>
    /// <exception cref="JournalFencedException">Somebody else has written since.</exception>
    void Write(Commit commit);

    /// <summary>Entries from <paramref name="first"/> to <paramref name="last"/>, in order, read as they are asked for.</summary>
    IEnumerable<EntryRow> Read(long first, long last = long.MaxValue);

    /// <summary>
    /// All entries in order, for whoever looks at each once: as fast as this store gives them, and as they were when it began, whatever is written or erased
    /// meanwhile.
    /// </summary>
    void Walk(TakeEntry take)
    {
        ArgumentNullException.ThrowIfNull(take);
        foreach (var row in Read(1))
        {
            take(StoredEntry.Of(row));
        }
    }

    /// <summary>What of the log is not over yet: from there its writer goes on.</summary>
    OpenLog OpenLog();

    /// <summary>The row of a custody record; null when there is none.</summary>
    RecordRow? Record(string record);

    /// <summary>Puts another log in the place of the one that is there, page by page, in one transaction: what was read from the entries is read anew.</summary>
    void ReplaceLog(IEnumerable<LogPage> pages);
}

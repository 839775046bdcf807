using CaseCenterMonitor.Journal.Leaves;
using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>The record of one centre. Entries are only ever added; a correction is a new entry.</summary>
public interface IJournal : IDisposable
{
    /// <summary>Number of the last entry; 0 when there is none.</summary>
    long LastSequence { get; }

    /// <summary>Bytes on disk.</summary>
    long Size { get; }

    /// <summary>
    /// Number of the last entry that says that earlier ones were erased; 0 when nothing was. What stands before it cannot be judged again: some of it is gone.
    /// </summary>
    long LastErasure { get; }

    /// <summary>The tree that is kept beside the entries; null where none is.</summary>
    IKeptTiles? Tiles => null;

    /// <summary>
    /// Writes all entries or none; on return they are on disk. The first gets number <paramref name="expected"/> + 1.
    /// </summary>
    /// <exception cref="JournalFencedException">Somebody else has written since: this writer is stale and must stop.</exception>
    void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries);

    /// <summary>
    /// Looks whether somebody else has written since this was opened, or last looked, and goes on from there: what is appended next follows on it. Whoever takes a
    /// journal over from a writer that is at work reads what came meanwhile, and then begins.
    /// </summary>
    /// <returns>Whether more is there now. A journal that only this process writes has never more.</returns>
    bool CatchUp() => false;

    /// <summary>Entries from <paramref name="first"/> on, in order.</summary>
    IEnumerable<JournalEntry> Read(long first = 1);
}

/// <summary>An append expected another last number than the journal has.</summary>
public sealed class JournalFencedException(long expected, long found)
    : Exception($"The journal is at entry {found}, not {expected}: another writer holds it. This one must not go on.")
{
    /// <summary>The last number that the stale writer knows.</summary>
    public long Expected { get; } = expected;
}

using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>A journal as its store has it, for reading only: no tree is put together for it and no log opened.</summary>
/// <param name="store">Disposed with this.</param>
public sealed class StoredJournal(IStore store) : IJournal
{
    public long LastSequence => store.LastSequence;

    public long Size => store.Bytes;

    public long LastErasure => store.LastErasure;

    public IKeptTiles Tiles => store;

    /// <exception cref="InvalidOperationException">Always: a mistake of ours.</exception>
    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries) =>
        throw new InvalidOperationException("This journal was opened to be read.");

    /// <summary>Looks what whoever writes it has written since.</summary>
    public bool CatchUp()
    {
        var before = store.LastSequence;
        return store.Refresh() > before;
    }

    public IEnumerable<JournalEntry> Read(long first = 1) => store.Read(first).Select(row => row.ToEntry());

    public void Dispose() => store.Dispose();
}

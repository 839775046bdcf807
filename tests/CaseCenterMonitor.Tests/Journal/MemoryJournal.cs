using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Tests.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>
/// A journal over a <see cref="MemoryStore"/>: it forgets nothing and lasts as long as the test. Closing it does not end it, so that it can be opened
/// again. Its salts are no secret: the same appends give the same leaves.
/// </summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly MemoryStore _store = new();
    private readonly ProvenJournal _journal;

    public MemoryJournal()
    {
        var random = new Random(20261127);
        _journal = ProvenJournal.Open(_store, bytes => random.NextBytes(bytes));
    }

    public List<JournalEntry> Entries => _store.Entries;

    public long LastSequence => _journal.LastSequence;

    public long LastErasure => _store.LastErasure;

    public long Size => _journal.Size;

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries) => _journal.Append(expected, recordedAt, entries);

    public IEnumerable<JournalEntry> Read(long first = 1) => _store.Entries.ToList().Where(entry => entry.Sequence >= first);

    public void Dispose()
    {
    }
}

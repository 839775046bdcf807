using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>A journal that forgets nothing and lasts as long as the test. Closing it does not end it, so that it can be opened again.</summary>
internal sealed class MemoryJournal : IJournal
{
    public List<JournalEntry> Entries { get; } = [];

    public long LastSequence => Entries.Count;

    public long Size => Entries.Sum(entry => (long)entry.Body.Length);

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        if (expected != LastSequence)
        {
            throw new JournalFencedException(expected, LastSequence);
        }

        Entries.AddRange(entries.Select((entry, index) => new JournalEntry(expected + index + 1, entry.Kind, entry.OccurredAt, recordedAt, entry.Body)));
    }

    public IEnumerable<JournalEntry> Read(long first = 1) => Entries.ToList().Where(entry => entry.Sequence >= first);

    public void Dispose()
    {
    }
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>A journal whose disk takes no entries of one kind for a while.</summary>
internal sealed class FailingJournal(IJournal journal) : IJournal
{
    public EntryKind? Fails { get; set; }

    public long LastSequence => journal.LastSequence;

    public long Size => journal.Size;

    public long LastErasure => journal.LastErasure;

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries)
    {
        if (entries.Any(entry => entry.Kind == Fails))
        {
            throw new IOException("No space left on device");
        }

        journal.Append(expected, recordedAt, entries);
    }

    public IEnumerable<JournalEntry> Read(long first = 1) => journal.Read(first);

    public void Dispose() => journal.Dispose();
}

using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>A journal one of whose pages is broken: whoever reads up to it is told.</summary>
internal sealed class BrokenJournal(IJournal journal, long at) : IJournal
{
    public long LastSequence => journal.LastSequence;

    public long Size => journal.Size;

    public long LastErasure => journal.LastErasure;

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries) => journal.Append(expected, recordedAt, entries);

    public IEnumerable<JournalEntry> Read(long first = 1) => journal.Read(first).Select(entry =>
        entry.Sequence == at ? throw new JournalDamagedException(JournalAddress.OfFile("journal.db"), new IOException("database disk image is malformed")) : entry);

    public void Dispose() => journal.Dispose();
}

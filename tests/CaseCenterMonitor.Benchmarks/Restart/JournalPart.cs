using CaseCenterMonitor.Journal;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Restart;

/// <summary>The beginning of a journal, as it was when it had no more entries.</summary>
internal sealed class JournalPart(IJournal whole, long last) : IJournal
{
    public long LastSequence => last;

    public long Size => whole.Size;

    public long LastErasure => 0;

    public void Append(long expected, Instant recordedAt, IReadOnlyList<NewEntry> entries) => throw new NotSupportedException("What was is not added to.");

    public IEnumerable<JournalEntry> Read(long first = 1) => whole.Read(first).TakeWhile(entry => entry.Sequence <= last);

    public void Dispose()
    {
        // The whole is somebody else's.
    }
}

using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>Entries changed by somebody who knows how they are made: the leaf fits, and only the tree can tell.</summary>
internal static class Forged
{
    /// <summary>As if it had been written down at another time.</summary>
    public static JournalEntry RecordedAt(JournalEntry entry, Instant at)
    {
        var kind = Contents.KindOf(entry.Kind, entry.Body.Span);
        Span<byte> head = stackalloc byte[256];
        var before = LeafText.WriteHead(head, entry.Sequence, kind, entry.OccurredAt, entry.RecordedAt);
        var rest = entry.Leaf.Span[before..].ToArray();
        var length = LeafText.WriteHead(head, entry.Sequence, kind, entry.OccurredAt, at);
        return entry with { RecordedAt = at, Leaf = (byte[])[.. head[..length], .. rest] };
    }
}

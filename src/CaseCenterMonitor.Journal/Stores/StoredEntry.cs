using NodaTime;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>Takes one entry. What it holds is the reader's own memory and is gone when this returns.</summary>
public delegate void TakeEntry(StoredEntry entry);

/// <summary>An entry as it lies in its store, without a copy of it: what <see cref="EntryRow"/> is for whoever keeps it.</summary>
public readonly ref struct StoredEntry(
    long sequence, EntryKind kind, Instant occurredAt, Instant recordedAt, ReadOnlySpan<byte> leaf, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body, bool isErased)
{
    public long Sequence { get; } = sequence;

    public EntryKind Kind { get; } = kind;

    public Instant OccurredAt { get; } = occurredAt;

    public Instant RecordedAt { get; } = recordedAt;

    public ReadOnlySpan<byte> Leaf { get; } = leaf;

    public ReadOnlySpan<byte> Secret { get; } = secret;

    public ReadOnlySpan<byte> Body { get; } = body;

    /// <summary>It has no body any more.</summary>
    public bool IsErased { get; } = isErased;

    public static StoredEntry Of(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Sequence, entry.Kind, entry.OccurredAt, entry.RecordedAt, entry.Leaf.Span, entry.Secret.Span, entry.Body.Span, entry.IsErased);
    }

    public static StoredEntry Of(in EntryRow row) => new(row.Sequence, row.Kind, row.OccurredAt, row.RecordedAt, row.Leaf, row.Secret, row.Body, row.IsErased);
}

using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>An entry on its way to its leaf: all that follows from the entries before it is known.</summary>
internal readonly record struct LeafDraft(long Sequence, EntryKind Kind, Instant OccurredAt, Instant RecordedAt, byte[] Body, ClearFields Clear)
{
    /// <summary>Of its content, field by field.</summary>
    public IReadOnlyList<Hash32> Digests(in Contents.Shape shape, ReadOnlySpan<byte> secret) => Contents.Digests(shape, Kind, (ulong)(Sequence - 1), secret, Body);

    /// <param name="digests">Of its content.</param>
    public EntryRow ToRow(in Contents.Shape shape, byte[] secret, ReadOnlySpan<Hash32> digests) => new(
        Sequence, Kind, OccurredAt, RecordedAt, LeafText.Write(Sequence, shape.Kind, OccurredAt, RecordedAt, Clear, digests), secret, Body);
}

using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>An entry on its way to its leaf: all that follows from the entries before it is known.</summary>
internal readonly record struct LeafDraft(long Sequence, EntryKind Kind, Instant OccurredAt, Instant RecordedAt, byte[] Body, ClearFields Clear)
{
    /// <param name="random">At least as much as an entry may need.</param>
    public EntryRow ToRow(ReadOnlySpan<byte> random)
    {
        var shape = Contents.ShapeOf(Kind, Body);
        var secret = random[..shape.SecretBytes].ToArray();
        var leaf = LeafText.Write(Sequence, shape.Kind, OccurredAt, RecordedAt, Clear, Contents.Digests(shape, Kind, (ulong)(Sequence - 1), secret, Body));
        return new EntryRow(Sequence, Kind, OccurredAt, RecordedAt, leaf, secret, Body);
    }
}

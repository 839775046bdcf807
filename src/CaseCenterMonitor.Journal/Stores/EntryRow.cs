using NodaTime;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>An entry as a store keeps it.</summary>
/// <param name="Leaf">What the tree hashes, byte for byte: nothing of it is personal, and it stays for ever.</param>
/// <param name="Secret">Where the salts of its content come from; null when the content was erased.</param>
/// <param name="Body">The content; null when it was erased.</param>
public readonly record struct EntryRow(long Sequence, EntryKind Kind, Instant OccurredAt, Instant RecordedAt, byte[] Leaf, byte[]? Secret, byte[]? Body)
{
    public bool IsErased => Body is null;

    public JournalEntry ToEntry() => new(Sequence, Kind, OccurredAt, RecordedAt, Body ?? ReadOnlyMemory<byte>.Empty)
    {
        IsErased = IsErased, Leaf = Leaf, Secret = Secret ?? ReadOnlyMemory<byte>.Empty,
    };
}

/// <summary>256 hashes of one level of the tree, whole: a store never keeps one that is not full.</summary>
/// <param name="Level">0: of leaves; 1: of whole tiles of level 0, and so on.</param>
/// <param name="Hashes">256 times 32 bytes.</param>
public readonly record struct TileRow(int Level, long Number, byte[] Hashes);

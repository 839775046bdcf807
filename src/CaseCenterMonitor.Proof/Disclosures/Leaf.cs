using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// What of an entry stands in clear and is hashed into the tree for good: numbers, kinds and times by which an outsider checks the order, and the digests of
/// the fields. No name, no record number, no place of a person: what is here can never be erased.
/// </summary>
/// <param name="Index">Its place in the log, inside the bytes: an entry cannot be moved.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="At">When it happened.</param>
/// <param name="Received">When it came to the centre.</param>
/// <param name="Thread">One random handle for each custody record; null for what belongs to nobody's record.</param>
/// <param name="Number">From 1, within the thread: a gap in one person's record shows although everything else is hidden.</param>
/// <param name="Previous">The index of the entry before it in the thread.</param>
/// <param name="Last">On the entry that closes a thread: the last number, which is its own.</param>
/// <param name="Corrects">The index of the entry that this one corrects. The old one stays.</param>
/// <param name="Erased">What this entry says was erased.</param>
/// <param name="Digests">Of the fields, and of nothing where decoys stand; sorted, each once.</param>
/// <param name="ClearNames">The names that stand in clear, which no disclosure may bear.</param>
public sealed record Leaf(
    ulong Index,
    string Kind,
    Instant At,
    Instant Received,
    string? Thread,
    ulong Number,
    ulong? Previous,
    ulong? Last,
    ulong? Corrects,
    Erasure? Erased,
    IReadOnlyList<Hash32> Digests,
    IReadOnlySet<string> ClearNames)
{
    /// <summary>The form described here, field <c>v</c>.</summary>
    public const int Version = 1;

    /// <summary>What we write is smaller; what others hand in may fill an entry of the log.</summary>
    public const int BytesMax = EntryBundle.EntryBytesMax;

    public static Parsed<Leaf> TryParse(ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= BytesMax && StrictJson.TryRead(bytes, LeafReader.Read) is { } leaf
            ? Parsed<Leaf>.Of(leaf)
            : Parsed<Leaf>.Refused("The entry is not of the form that is known here.");
}

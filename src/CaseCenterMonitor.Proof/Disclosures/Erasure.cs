using System.Text.Json;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// That disclosures were destroyed, with their salts: an entry of its own says so, in its clear field <c>erased</c>. Who ordered it and on what ground are
/// fields of that entry. A field that is gone without such an entry is an alarm. Either single fields of one entry are named by their digests, or everything
/// that runs of entries said.
/// </summary>
/// <param name="Entry">The index of the entry whose fields were erased.</param>
/// <param name="Digests">Which of them; sorted, each once.</param>
/// <param name="Ranges">Whose whole content is gone: indices, both ends included, ascending and apart.</param>
public sealed record Erasure(ulong Entry, IReadOnlyList<Hash32> Digests, IReadOnlyList<IndexRange> Ranges)
{
    /// <summary>More than fit into an entry.</summary>
    private const int RangesMax = 4096;

    /// <summary>Whether it says so of a digest of an entry.</summary>
    public bool Covers(ulong entry, Hash32 digest) =>
        (entry == Entry && Digests.Contains(digest)) || Ranges.Any(range => range.First <= entry && entry <= range.Last);

    /// <summary>The last entry that it names.</summary>
    internal ulong LastEntry => Ranges.Count > 0 ? Ranges[^1].Last : Entry;

    internal static Erasure? TryRead(JsonElement erased) =>
        erased.ValueKind is not JsonValueKind.Object ? null
        : erased.TryGetProperty("ranges", out var ranges) ? TryReadRanges(ranges) is { Count: > 0 } read ? new Erasure(0, [], read) : null
        : erased.TryGetProperty("i", out var entry) && entry.ValueKind is JsonValueKind.Number && entry.TryGetUInt64(out var index)
        && erased.TryGetProperty("digests", out var list) && DigestList.TryReadSorted(list) is { Count: > 0 } digests
            ? new Erasure(index, digests, [])
            : null;

    private static List<IndexRange>? TryReadRanges(JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() > RangesMax)
        {
            return null;
        }

        var ranges = new List<IndexRange>();
        foreach (var pair in list.EnumerateArray())
        {
            if (pair.ValueKind is not JsonValueKind.Array || pair.GetArrayLength() != 2 || pair[0].ValueKind is not JsonValueKind.Number
                || pair[1].ValueKind is not JsonValueKind.Number || !pair[0].TryGetUInt64(out var first) || !pair[1].TryGetUInt64(out var last) || last < first
                || (ranges.Count > 0 && first <= ranges[^1].Last))
            {
                return null;
            }

            ranges.Add(new IndexRange(first, last));
        }

        return ranges;
    }
}

/// <summary>Entries of a log, by their indices; both ends belong to it.</summary>
public readonly record struct IndexRange(ulong First, ulong Last);

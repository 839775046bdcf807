using System.Buffers.Text;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>Whether an entry is what its leaf says. The leaf itself is held by the tree.</summary>
public static class LeafCheck
{
    private const int HeadMax = 256;
    private const int DigestChars = 43;

    /// <returns>What is wrong, as the end of a sentence that begins with the number of the entry; null when it fits.</returns>
    public static string? WhatIsWrong(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var checks = new LeafChecks();
        var wrong = checks.Take(StoredEntry.Of(entry));
        checks.End(new Hash32[1], (_, what) => wrong = what);
        return wrong;
    }

    internal static bool HasHead(StoredEntry entry, string kind)
    {
        Span<byte> head = stackalloc byte[HeadMax];
        return entry.Leaf.StartsWith(head[..LeafText.WriteHead(head, entry.Sequence, kind, entry.OccurredAt, entry.RecordedAt)]);
    }

    /// <summary>Whether these digests stand at the end of the leaf, all of them and nothing after; what is before its beginning does not matter.</summary>
    internal static bool HasDigests(ReadOnlySpan<byte> leaf, ReadOnlySpan<Hash32> digests)
    {
        if (!leaf.EndsWith("\"]}"u8))
        {
            return false;
        }

        var rest = leaf[..^3];
        Span<byte> bytes = stackalloc byte[Hash32.ByteCount];
        Span<byte> text = stackalloc byte[DigestChars];
        for (var index = digests.Length - 1; index >= 0; index--)
        {
            digests[index].CopyTo(bytes);
            Base64Url.EncodeToUtf8(bytes, text);
            var separator = index == 0 ? "[\""u8 : "\",\""u8;
            if (!rest.EndsWith(text) || !rest[..^DigestChars].EndsWith(separator))
            {
                return false;
            }

            rest = rest[..^(DigestChars + separator.Length)];
        }

        return rest.EndsWith("\"_sd\":"u8);
    }

    internal static string KindIn(ReadOnlySpan<byte> leaf)
    {
        var begin = leaf.IndexOf("\"kind\":\""u8) + 8;
        var length = begin < 8 ? -1 : leaf[begin..].IndexOf((byte)'"');
        return length < 0 ? "" : System.Text.Encoding.UTF8.GetString(leaf.Slice(begin, length));
    }
}

using System.Buffers.Text;
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
        var leaf = entry.Leaf.Span;
        if (entry.IsErased)
        {
            return HasHead(leaf, entry, KindIn(leaf)) ? null : "its leaf is of another entry, or of another time";
        }

        string kind;
        IReadOnlyList<Hash32> digests;
        try
        {
            kind = Contents.KindOf(entry.Kind, entry.Body.Span);
            digests = Contents.Digests(entry.Kind, (ulong)(entry.Sequence - 1), entry.Secret.Span, entry.Body.Span);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or ArgumentException or System.Text.Json.JsonException)
        {
            return "its content is not what its kind says";
        }

        return !HasHead(leaf, entry, kind) ? "its leaf is of another entry, or of another kind or time"
            : !HasDigests(leaf, digests) ? "its content is not what its leaf was made of"
            : null;
    }

    private static bool HasHead(ReadOnlySpan<byte> leaf, JournalEntry entry, string kind)
    {
        Span<byte> head = stackalloc byte[HeadMax];
        return leaf.StartsWith(head[..LeafText.WriteHead(head, entry.Sequence, kind, entry.OccurredAt, entry.RecordedAt)]);
    }

    // The digests stand at the end, all of them and nothing after.
    private static bool HasDigests(ReadOnlySpan<byte> leaf, IReadOnlyList<Hash32> digests)
    {
        if (!leaf.EndsWith("\"]}"u8))
        {
            return false;
        }

        var rest = leaf[..^3];
        Span<byte> bytes = stackalloc byte[Hash32.ByteCount];
        Span<byte> text = stackalloc byte[DigestChars];
        for (var index = digests.Count - 1; index >= 0; index--)
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

    private static string KindIn(ReadOnlySpan<byte> leaf)
    {
        var begin = leaf.IndexOf("\"kind\":\""u8) + 8;
        var length = begin < 8 ? -1 : leaf[begin..].IndexOf((byte)'"');
        return length < 0 ? "" : System.Text.Encoding.UTF8.GetString(leaf.Slice(begin, length));
    }
}

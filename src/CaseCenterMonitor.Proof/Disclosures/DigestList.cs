using System.Text.Json;
using CaseCenterMonitor.Proof.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>The list <c>_sd</c> of a leaf: digests in base64url, sorted as text, so that their order says nothing about the fields.</summary>
public static class DigestList
{
    /// <summary>How long a digest is in base64url.</summary>
    private const int TextLength = 43;

    /// <summary>More fields than an entry has room for.</summary>
    private const int CountMax = 1024;

    /// <summary>The digests as they are written: sorted by their characters, not by their bytes.</summary>
    public static IReadOnlyList<string> Sorted(IEnumerable<Hash32> digests) =>
        [.. digests.Select(digest => digest.ToBase64Url()).Order(StringComparer.Ordinal)];

    /// <returns>Null when the list is not sorted, names a digest twice, or is made with another algorithm; empty when there is no list.</returns>
    internal static IReadOnlyList<Hash32>? TryRead(JsonElement leaf)
    {
        if (!leaf.TryGetProperty("_sd", out var list))
        {
            return leaf.TryGetProperty("_sd_alg", out _) ? null : [];
        }

        var isSha256 = leaf.TryGetProperty("_sd_alg", out var algorithm) && algorithm.ValueKind is JsonValueKind.String && algorithm.GetString() == "sha-256";
        return isSha256 ? TryReadSorted(list) : null;
    }

    internal static IReadOnlyList<Hash32>? TryReadSorted(JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() > CountMax)
        {
            return null;
        }

        var digests = new List<Hash32>();
        var before = "";
        foreach (var one in list.EnumerateArray())
        {
            var text = one.ValueKind is JsonValueKind.String ? one.GetString() : null;
            if (text?.Length != TextLength || !Hash32.TryFrom(StrictBase64Url.Decode(text), out var digest) || string.CompareOrdinal(before, text) >= 0)
            {
                return null;
            }

            digests.Add(digest);
            before = text;
        }

        return digests;
    }
}

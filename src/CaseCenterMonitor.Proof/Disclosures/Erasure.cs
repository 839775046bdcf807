using System.Text.Json;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// That disclosures were destroyed, with their salts: an entry of its own says so, in its clear field <c>erased</c>. Who ordered it and on what ground are
/// fields of that entry. A field that is gone without such an entry is an alarm.
/// </summary>
/// <param name="Entry">The index of the entry whose fields were erased.</param>
/// <param name="Digests">Which of them; sorted, each once.</param>
public sealed record Erasure(ulong Entry, IReadOnlyList<Hash32> Digests)
{
    internal static Erasure? TryRead(JsonElement erased) =>
        erased.ValueKind is JsonValueKind.Object
        && erased.TryGetProperty("i", out var entry) && entry.ValueKind is JsonValueKind.Number && entry.TryGetUInt64(out var index)
        && erased.TryGetProperty("digests", out var list) && DigestList.TryReadSorted(list) is { Count: > 0 } digests
            ? new Erasure(index, digests)
            : null;
}

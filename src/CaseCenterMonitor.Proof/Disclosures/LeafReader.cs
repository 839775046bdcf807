using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>Reads what stands in clear in an entry. A field that is there has its kind; one that is not there is null.</summary>
internal static class LeafReader
{
    private static readonly string[] Numbers = ["v", "i", "n", "prev", "last", "corrects"];

    public static Leaf? Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !Numbers.All(name => IsNumberIfThere(root, name)) || Number(root, "v") != Leaf.Version
            || Number(root, "i") is not { } index || Word(root, "kind") is not { } kind
            || Time(root, "at") is not { } at || Time(root, "received") is not { } received
            || DigestList.TryRead(root) is not { } digests)
        {
            return null;
        }

        var thread = Word(root, "thread");
        var isThreaded = root.TryGetProperty("thread", out _);
        var isErasure = root.TryGetProperty("erased", out var what);
        var erased = isErasure ? Erasure.TryRead(what) : null;
        // A thread has numbers from 1, and nothing else has; what is said to be erased can be read.
        return isThreaded == (thread is not null) && isThreaded == Number(root, "n") is > 0 && isErasure == (erased is not null)
            ? new Leaf(index, kind, at, received, thread, Number(root, "n") ?? 0, Number(root, "prev"), Number(root, "last"), Number(root, "corrects"), erased, digests, Names(root))
            : null;
    }

    private static bool IsNumberIfThere(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) || (value.ValueKind is JsonValueKind.Number && value.TryGetUInt64(out _));

    private static ulong? Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetUInt64() : null;

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;

    private static Instant? Time(JsonElement root, string name) =>
        Word(root, name) is { } word && InstantPattern.ExtendedIso.Parse(word) is { Success: true } parsed ? parsed.Value : null;

    private static HashSet<string> Names(JsonElement root) => [.. root.EnumerateObject().Select(property => property.Name)];
}

using System.Text.Json.Nodes;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Notes;
using NodaTime;

namespace CaseCenterMonitor.Tests.Proof.Disclosures;

/// <summary>Entries whose values do not matter. What is given in <c>clear</c> comes in addition, or in place of what stands there.</summary>
internal static class Entries
{
    public static readonly Disclosure Name = Disclosure.Of("c2FsdC1vbmU", "officer", "\"PC-41\""u8);
    public static readonly Disclosure Note = Disclosure.Of("c2FsdC10d28", "note", "\"asleep, breathing\""u8);

    public static byte[] Leaf(ulong index, Instant received, IEnumerable<Disclosure> fields, params (string Name, JsonNode? Value)[] clear)
    {
        var leaf = new JsonObject
        {
            ["v"] = 1,
            ["i"] = index,
            ["kind"] = "WelfareCheckRecorded",
            ["at"] = received.ToString(),
            ["received"] = received.ToString(),
            ["clock"] = "A",
            ["_sd_alg"] = "sha-256",
            ["_sd"] = new JsonArray([.. DigestList.Sorted(fields.Select(field => field.Digest)).Select(digest => JsonValue.Create(digest))]),
        };
        foreach (var (name, value) in clear)
        {
            leaf[name] = value;
        }

        return Some.Bytes(leaf.ToJsonString());
    }

    public static JsonArray List(params IEnumerable<Hash32> digests) => new([.. DigestList.Sorted(digests).Select(digest => JsonValue.Create(digest))]);
}

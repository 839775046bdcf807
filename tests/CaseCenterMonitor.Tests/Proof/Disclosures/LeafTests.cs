using System.Text.Json.Nodes;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Disclosures;

public sealed class LeafTests
{
    private const string Whole = """
        {"v":1,"i":184467,"kind":"WelfareCheckRecorded","at":"2026-11-27T12:00:00.5Z","received":"2026-11-27T12:00:01Z","clock":"A",
         "rules":"abc","thread":"dGhyZWFk","n":12,"prev":184102,"corrects":184100,"last":12,
         "_sd_alg":"sha-256","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0","jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4"],
         "erased":{"i":184001,"digests":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"]}}
        """;

    [Fact]
    public void Everything_in_clear_is_read()
    {
        var leaf = Leaf.TryParse(Some.Bytes(Whole)).Value!;
        Assert.Equal((184467UL, "WelfareCheckRecorded", Some.Noon.Plus(Duration.FromMilliseconds(500)), Some.Noon.Plus(Duration.FromSeconds(1))), (leaf.Index, leaf.Kind, leaf.At, leaf.Received));
        Assert.Equal(("dGhyZWFk", 12UL, 184102UL, 12UL, 184100UL), (leaf.Thread!, leaf.Number, leaf.Previous!.Value, leaf.Last!.Value, leaf.Corrects!.Value));
        Assert.Equal(["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0", "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4"], leaf.Digests.Select(digest => digest.ToBase64Url()));
        Assert.Equal((184001UL, 1), (leaf.Erased!.Entry, leaf.Erased.Digests.Count));
        Assert.Superset(new HashSet<string> { "clock", "rules", "_sd", "thread" }, leaf.ClearNames.ToHashSet());
    }

    [Fact]
    public void What_belongs_to_nobodys_record_has_no_thread_and_what_hides_nothing_has_no_list()
    {
        var leaf = Leaf.TryParse("""{"v":1,"i":0,"kind":"TimePassed","at":"2026-11-27T12:00:00Z","received":"2026-11-27T12:00:00Z"}"""u8.ToArray()).Value!;
        Assert.Equal((null, 0UL, null, null), (leaf.Thread, leaf.Number, leaf.Previous, leaf.Erased));
        Assert.Empty(leaf.Digests);
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2", "another version")]
    [InlineData("\"v\":1", "\"v\":\"1\"", "a version that is no number")]
    [InlineData("\"v\":1,", "", "no version")]
    [InlineData("\"i\":184467", "\"i\":-1", "a negative index")]
    [InlineData("\"i\":184467", "\"i\":1e3", "an exponent")]
    [InlineData("\"i\":184467", "\"i\":18446744073709551616", "2^64")]
    [InlineData("\"i\":184467", "\"i\":007", "no JSON")]
    [InlineData("\"i\":184467", "\"i\":1,\"i\":184467", "an index twice")]
    [InlineData("\"kind\":\"WelfareCheckRecorded\"", "\"kind\":\"\"", "no kind")]
    [InlineData("\"kind\":\"WelfareCheckRecorded\"", "\"kind\":\"\\udc00\"", "half of a surrogate pair")]
    [InlineData("12:00:01Z", "12:00:01", "a time without zone")]
    [InlineData("12:00:01Z", "12:00:01+08:00", "a time of another zone")]
    [InlineData("12:00:01Z", "25:00:01Z", "no time")]
    [InlineData("\"n\":12", "\"n\":0", "number 0")]
    [InlineData("\"n\":12,", "", "a thread without number")]
    [InlineData("\"n\":12", "\"n\":1.5", "half a number")]
    [InlineData("\"thread\":\"dGhyZWFk\",", "", "a number without thread")]
    [InlineData("\"thread\":\"dGhyZWFk\"", "\"thread\":7", "a thread that is no word")]
    [InlineData("\"prev\":184102", "\"prev\":\"184102\"", "a previous entry that is no number")]
    [InlineData("sha-256", "sha-512", "another algorithm")]
    [InlineData("\"_sd_alg\":\"sha-256\",", "", "no algorithm")]
    [InlineData("\"_sd\":[", "\"_sd2\":[", "an algorithm and no list")]
    [InlineData("\"X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0\",\"jsu", "\"zzzH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0\",\"jsu", "a list that is not sorted")]
    [InlineData("\"jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4\"", "\"X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0\"", "a digest twice")]
    [InlineData("jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4", "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK5", "spare bits in a digest")]
    [InlineData("jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4", "jsu9", "a digest of three bytes")]
    [InlineData("\"jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4\"", "null", "a digest that is no word")]
    [InlineData("{\"i\":184001,", "{", "an erasure of no entry")]
    [InlineData("\"digests\":[\"X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0\"]", "\"digests\":[]", "an erasure of nothing")]
    [InlineData("\"erased\":{", "\"erased\":7,\"other\":{", "an erasure that is none")]
    public void Anything_else_is_refused(string what, string by, string why)
    {
        Assert.Contains(what, Whole, StringComparison.Ordinal);
        Assert.True(Leaf.TryParse(Some.Bytes(Whole.Replace(what, by, StringComparison.Ordinal))) is { Value: null, Problem: not null }, why);
    }

    [Fact]
    public void What_is_no_JSON_object_and_what_is_too_long_is_refused()
    {
        Assert.All((string[])["", "null", "[]", "7", "{", "{}", Whole + "x"], text => Assert.Null(Leaf.TryParse(Some.Bytes(text)).Value));
        Assert.NotNull(Leaf.TryParse(Some.Bytes(Whole + new string(' ', Leaf.BytesMax - Some.Bytes(Whole).Length))).Value);
        Assert.Null(Leaf.TryParse(Some.Bytes(Whole + new string(' ', Leaf.BytesMax - Some.Bytes(Whole).Length + 1))).Value);
    }

    [Fact]
    public void Digests_are_sorted_as_text_and_not_as_bytes()
    {
        // In base64url a hyphen stands for the last but one value, and sorts before all letters.
        var hyphen = FiveEntries.Hex("f8" + new string('0', 62));
        var letter = FiveEntries.Hex(new string('0', 64));
        Assert.Equal([hyphen.ToBase64Url(), letter.ToBase64Url()], DigestList.Sorted([letter, hyphen]));
        Assert.StartsWith("-", hyphen.ToBase64Url(), StringComparison.Ordinal);
        Assert.Equal(2, Leaf.TryParse(Entries.Leaf(0, Some.Noon, [], ("_sd", Entries.List(letter, hyphen)))).Value!.Digests.Count);
    }

    [RealInputFact($"{Vectors.Folder}/sd-jwt")]
    public void The_list_of_a_payload_of_the_specification_is_read()
    {
        var payload = JsonNode.Parse(Vectors.Json("sd-jwt/disclosures.json").GetProperty("example_5_payload").GetProperty("_sd").GetRawText())!;
        Assert.Equal(8, Leaf.TryParse(Entries.Leaf(0, Some.Noon, [], ("_sd", payload))).Value!.Digests.Count);
    }
}

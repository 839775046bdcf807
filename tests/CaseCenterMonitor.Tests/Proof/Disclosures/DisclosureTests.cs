using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.RealInput;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Disclosures;

public sealed class DisclosureTests
{
    private const string Family = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
    private const string FamilyDigest = "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0";

    [Fact]
    public void The_example_of_the_specification_is_built_and_read()
    {
        var built = Disclosure.Of("_26bc4LT-ac6q2KI6cBW5es", "family_name", "\"Möbius\""u8);
        Assert.Equal((Family, FamilyDigest), (built.Text, built.Digest.ToBase64Url()));
        var read = Disclosure.TryParse(Family).Value!;
        Assert.Equal(("_26bc4LT-ac6q2KI6cBW5es", "family_name", "\"Möbius\""), (read.Salt, read.Name, Encoding.UTF8.GetString(read.Value.Span)));
        Assert.Equal(built.Digest, read.Digest);
    }

    [Fact]
    public void The_value_is_kept_byte_for_byte()
    {
        foreach (var json in (string[])["1.0", "1e2", " [ 1,\n2 ] ".Trim(), "{\"b\":1,  \"a\":2}", "\"\\u00f6\"", "null", "18446744073709551615"])
        {
            var disclosure = Disclosure.Of("salt", "name", Some.Bytes(json));
            Assert.Equal(json, Encoding.UTF8.GetString(Disclosure.TryParse(disclosure.Text).Value!.Value.Span));
        }
    }

    [Fact]
    public void The_fast_digest_is_that_of_the_text() => Property.Holds(
        Gen.Select(Gen.String[Gen.Char['0', 'z'].Where(c => c != '\\'), 1, 60], Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Const('ö'), Gen.Const('证')), 1, 60], Gen.Int[0, 3000]),
        300,
        36,
        one =>
        {
            var (salt, name, length) = one;
            var json = Some.Bytes($"\"{new string('x', length)}\"");
            Assert.Equal(Disclosure.Of(salt, name, json).Digest, Disclosure.DigestOf(salt, name, json));
        },
        one => $"{one.Item1} {one.Item2} {one.Item3}");

    [Fact]
    public void The_fast_digest_of_a_salt_is_that_of_its_text()
    {
        var salt = Salt.From([.. Enumerable.Range(0, 16).Select(i => (byte)(i * 17))]);
        Assert.Equal("ABEiM0RVZneImaq7zN3u_w", salt.ToString());
        Assert.Equal(Disclosure.Of(salt.ToString(), "name", "true"u8).Digest, Disclosure.DigestOf(salt, "name", "true"u8));
    }

    [Fact]
    public void The_fast_digest_allocates_nothing()
    {
        var salt = Salt.From(new byte[16]);
        var (small, large) = (Some.Bytes("\"a\""), Some.Bytes($"\"{new string('x', 20_000)}\""));
        Digest(salt, small, large);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Digest(salt, small, large);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData(Family + "=", "padding")]
    [InlineData(Family + "\n", "a line end behind")]
    [InlineData("WyJhIiwgImIiLCAxXR", "spare bits set")]
    [InlineData("WyJhIiwgImIiLCAx XQ", "a space inside")]
    [InlineData("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVz/l0", "a character of the other alphabet")]
    [InlineData("é", "a letter beyond ASCII")]
    public void Text_that_is_not_base64url_is_refused(string text, string why) => Assert.True(Disclosure.TryParse(text) is { Value: null, Problem: not null }, why);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("{}", "no array")]
    [InlineData("[]", "none")]
    [InlineData("[\"salt\", 1]", "two: an element of an array")]
    [InlineData("[\"salt\", \"name\", 1, 2]", "four")]
    [InlineData("[1, \"name\", 1]", "a salt that is no string")]
    [InlineData("[\"salt\", 1, 1]", "a name that is no string")]
    [InlineData("[\"salt\", null, 1]", "no name")]
    [InlineData("[\"salt\", \"_sd\", 1]", "a reserved name")]
    [InlineData("[\"salt\", \"...\", 1]", "a reserved name")]
    [InlineData("[\"salt\", \"\\u005fsd\", 1]", "a reserved name with an escape")]
    [InlineData("[\"salt\", \"\\ud800\", 1]", "half of a surrogate pair, where the library throws")]
    [InlineData("[\"salt\", \"name\", 1,]", "a trailing comma")]
    [InlineData("[\"salt\", \"name\", 1] 2", "something behind")]
    [InlineData("[\"salt\", \"name\", /* */ 1]", "a comment")]
    [InlineData("[\"salt\", \"name\", {\"a\":1,\"a\":2}]", "a name twice in the value")]
    [InlineData("[\"salt\", \"name\", 01]", "no JSON")]
    public void JSON_that_is_no_disclosure_is_refused(string json, string why) =>
        Assert.True(Disclosure.TryParse(Base64Url.EncodeToString(Some.Bytes(json))) is { Value: null, Problem: not null }, why);

    [Fact]
    public void Bytes_that_are_not_UTF8_and_JSON_without_end_are_refused()
    {
        Assert.Null(Disclosure.TryParse(Base64Url.EncodeToString([.. "[\"salt\", \"name\", \""u8, 0xff, .. "\"]"u8])).Value);
        Assert.Null(Disclosure.TryParse(Base64Url.EncodeToString(Some.Bytes($"[\"s\", \"n\", {new string('[', 10_000)}"))).Value);
        Assert.Null(Disclosure.TryParse(new string('A', Disclosure.TextMax + 4)).Value);
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        foreach (var (salt, name, json) in ((string, string, string)[])[("", "n", "1"), ("s\"", "n", "1"), ("s", "", "1"), ("s", "a\\b", "1"), ("s", "a\nb", "1"), ("s", "_sd", "1"), ("s", "...", "1"), ("s", "n", ""), ("s", "n", "1,2"), ("s", "n", " 1"), ("s", "n", "1]")])
        {
            Assert.Throws<ArgumentException>(() => Disclosure.Of(salt, name, Some.Bytes(json)));
        }

        Assert.Throws<ArgumentException>(() => Disclosure.DigestOf("s", new string('n', 256), "1"u8));
        Assert.Throws<ArgumentException>(() => Disclosure.DigestOf("s", "a\"b", "1"u8));
    }

    [Fact]
    public void A_derived_salt_depends_on_secret_entry_and_name()
    {
        byte[] secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        Salt[] salts = [Salt.Derived(secret, 1, "name"), Salt.Derived(secret, 2, "name"), Salt.Derived(secret, 1, "other"), Salt.Derived([.. secret.Reverse()], 1, "name")];
        Assert.Equal(4, salts.Distinct().Count());
        Assert.Equal(salts[0], Salt.Derived(secret, 1, "name"));
        Assert.Throws<ArgumentException>(() => Salt.Derived(new byte[31], 1, "name"));
        Assert.Throws<ArgumentException>(() => Salt.From(new byte[15]));
        Assert.Throws<ArgumentException>(() => Salt.From(new byte[17]));
    }

    [RealInputFact($"{Vectors.Folder}/sd-jwt")]
    public void Digests_of_the_specification_come_out()
    {
        var cases = Vectors.Json("sd-jwt/disclosures.json").Array("cases").ToList();
        Assert.Equal(89, cases.Count);
        Assert.All(cases, one => Assert.Equal(one.Say("digest"), Disclosure.DigestOf(one.Say("disclosure")).ToBase64Url()));
    }

    [RealInputFact($"{Vectors.Folder}/sd-jwt")]
    public void Named_disclosures_of_the_specification_are_read_and_built_again()
    {
        var built = 0;
        foreach (var one in Vectors.Json("sd-jwt/disclosures.json").Array("cases"))
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(one.Say("disclosure")));
            var read = Disclosure.TryParse(one.Say("disclosure")).Value;
            Assert.Equal(json.RootElement.GetArrayLength() == 3, read is not null);
            built += read is not null && Disclosure.Of(read.Salt, read.Name, read.Value.Span).Text == read.Text ? 1 : 0;
        }

        Assert.True(built > 50, $"{built}");
    }

    [RealInputFact($"{Vectors.Folder}/sd-jwt")]
    public void Of_one_value_written_in_four_ways_only_the_first_was_signed()
    {
        var texts = Vectors.Json("sd-jwt/disclosures.json").GetProperty("same_value_other_bytes").Strings("disclosures").ToList();
        Assert.All(texts, text => Assert.Equal("family_name", Disclosure.TryParse(text).Value!.Name));
        Assert.Equal([FamilyDigest], texts.Select(text => Disclosure.TryParse(text).Value!.Digest.ToBase64Url()).Where(digest => digest == FamilyDigest));
        Assert.Equal(4, texts.Select(Disclosure.DigestOf).Distinct().Count());
    }

    private static void Digest(Salt salt, byte[] small, byte[] large)
    {
        Disclosure.DigestOf(salt, "name", small);
        Disclosure.DigestOf(salt, "name", large);
    }
}

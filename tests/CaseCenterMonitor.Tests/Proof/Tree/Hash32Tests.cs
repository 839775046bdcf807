using System.Text;
using CaseCenterMonitor.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

public sealed class Hash32Tests
{
    private const string Root5 = "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=";
    private static readonly byte[] Counting = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Says_its_bytes_as_they_came()
    {
        var hash = Hash32.From(Counting);
        Assert.Equal(Counting, hash.ToArray());
        Assert.Equal("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", hash.ToString());
        Assert.Equal("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", hash.ToBase64());
        Assert.Equal("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", hash.ToBase64Url());
    }

    [Fact]
    public void Is_equal_by_its_bytes_and_each_of_them_counts()
    {
        Assert.Equal(Hash32.From(Counting), Hash32.From([.. Counting]));
        for (var i = 0; i < 32; i++)
        {
            var other = (byte[])[.. Counting];
            other[i] ^= 0x80;
            Assert.NotEqual(Hash32.From(Counting), Hash32.From(other));
        }
    }

    [Theory, InlineData(0), InlineData(31), InlineData(33), InlineData(64)]
    public void Has_32_bytes_and_no_other_number(int length)
    {
        Assert.False(Hash32.TryFrom(new byte[length], out _));
        Assert.Throws<ArgumentException>(() => Hash32.From(new byte[length]));
    }

    [Fact]
    public void Is_read_from_the_one_spelling_of_base64()
    {
        Assert.True(Hash32.TryParseBase64(Root5, out var hash));
        Assert.Equal(FiveEntries.Roots[5], hash);
        Assert.Equal(Root5, hash.ToBase64());
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ", "padding is missing")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZR=", "spare bits are set: the library decodes it to the same bytes")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq-0l9Sxte8ZqZQ=", "a character of base64url")]
    [InlineData("gy5gl3aksFyiCO95a_1vLXz88A3dRq+0l9Sxte8ZqZQ=", "a character of base64url")]
    [InlineData(" y5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=", "white space in front")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=\n", "a line end behind")]
    [InlineData("gy5gl3ak\nsFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=", "a line end inside")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8Zqa", "31 bytes and no padding")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQA", "33 bytes in 44 characters")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqQ==", "31 bytes in 44 characters")]
    [InlineData("gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8Zqé==", "a letter beyond ASCII")]
    public void Any_other_spelling_is_refused(string text, string why)
    {
        Assert.False(Hash32.TryParseBase64(text, out _), why);
        Assert.False(Hash32.TryParseBase64(Encoding.UTF8.GetBytes(text), out _), why);
    }
}

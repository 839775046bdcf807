using System.Text;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Receipts;

public sealed class ReceiptTests
{
    private const string Hash = "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=";

    [Fact]
    public void Is_written_and_read_again_with_its_checkpoint_byte_for_byte()
    {
        var receipt = new Receipt(5, [FiveEntries.L1, FiveEntries.N23], "whatever stands here\n"u8, [1, 2]);
        var text = $"c2sp.org/tlog-proof@v1\nextra AQI=\nindex 5\n{FiveEntries.L1.ToBase64()}\n{FiveEntries.N23.ToBase64()}\n\nwhatever stands here\n";
        Assert.Equal(text, Encoding.UTF8.GetString(receipt.Write()));
        var read = Receipt.TryParse(Some.Bytes(text)).Value!;
        Assert.Equal(receipt.Write(), read.Write());
        Assert.Equal([1, 2], read.Extra.ToArray());
        Assert.Equal((5UL, 2), (read.Index, read.Path.Count));
    }

    [Fact]
    public void A_tree_of_one_entry_needs_no_path() =>
        Assert.Empty(Receipt.TryParse("c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n"u8).Value!.Path);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\nx\n", "another version")]
    [InlineData(" c2sp.org/tlog-proof@v1\nindex 0\n\nx\n", "a space in front")]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nx\r\n", "line ends of another system")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 007\n\nx\n", "a leading zero")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex +7\n\nx\n", "a sign")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex  7\n\nx\n", "two spaces")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 18446744073709551616\n\nx\n", "2^64")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AQI=\n\nx\n", "extra behind the index")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQI=\nextra AQI=\nindex 0\n\nx\n", "extra twice")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQJ=\nindex 0\n\nx\n", "spare bits in extra")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQI=    \nindex 0\n\nx\n", "four spaces in extra, which the library skips")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQ\t\t\t\tI=\nindex 0\n\nx\n", "four tabs in extra, which the library skips")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQI=", "cut off in extra")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n", "no empty line")]
    [InlineData($"c2sp.org/tlog-proof@v1\nindex 0\n{Hash}\n", "no empty line behind the path")]
    [InlineData($"c2sp.org/tlog-proof@v1\nindex 0\n{Hash}", "cut off in the path")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\ngy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZR=\n\nx\n", "spare bits in a hash")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\n", "no checkpoint")]
    public void Anything_else_is_refused(string text, string why) => Assert.True(Receipt.TryParse(Some.Bytes(text)) is { Value: null, Problem: not null }, why);

    [Fact]
    public void Sixty_three_hashes_are_read_and_one_more_is_not()
    {
        string Text(int hashes) => "c2sp.org/tlog-proof@v1\nindex 0\n" + string.Concat(Enumerable.Repeat(Hash + "\n", hashes)) + "\nx\n";
        Assert.Equal(63, Receipt.TryParse(Some.Bytes(Text(63))).Value!.Path.Count);
        Assert.Null(Receipt.TryParse(Some.Bytes(Text(64))).Value);
    }

    [Fact]
    public void Sixty_four_KiB_are_read_and_one_byte_more_is_not()
    {
        const string Head = "c2sp.org/tlog-proof@v1\nindex 0\n\n";
        byte[] Text(int length) => Some.Bytes(Head + new string('x', length - Head.Length));
        Assert.NotNull(Receipt.TryParse(Text(Receipt.BytesMax)).Value);
        Assert.Null(Receipt.TryParse(Text(Receipt.BytesMax + 1)).Value);
    }

    [RealInputFact($"{Vectors.Folder}/tlog-proof")]
    public void Receipts_are_read_written_and_refused_as_elsewhere()
    {
        var cases = Vectors.Json("tlog-proof/cases.json");
        foreach (var good in cases.Array("good"))
        {
            var receipt = Receipt.TryParse(Some.Bytes(good.Say("text"))).Value!;
            Assert.Equal(good.GetProperty("index").GetUInt64(), receipt.Index);
            Assert.Equal(good.Strings("hashes_base64"), receipt.Path.Select(hash => hash.ToBase64()));
            Assert.Equal(good.Say("checkpoint"), Encoding.UTF8.GetString(receipt.Checkpoint));
            Assert.Equal(good.GetProperty("extra").GetString() ?? "", Encoding.UTF8.GetString(receipt.Extra));
            Assert.Equal(Some.Bytes(good.Say("text")), receipt.Write());
        }

        Assert.Equal(8, cases.Array("bad").Count());
        Assert.All(cases.Array("bad"), bad => Assert.True(Receipt.TryParse(Some.Bytes(bad.Say("text"))).Value is null, bad.Say("name")));
    }
}

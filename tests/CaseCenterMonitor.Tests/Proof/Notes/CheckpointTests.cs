using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

public sealed class CheckpointTests
{
    private const string Root = "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=";

    [Fact]
    public void Is_three_lines_and_is_read_as_it_is_written()
    {
        var bytes = Some.Checkpoint(5, Tree.FiveEntries.Roots[5], "example.com/log/testdata");
        Assert.Equal(Some.Bytes($"example.com/log/testdata\n5\n{Root}\n"), bytes);
        Assert.Equal(new Checkpoint("example.com/log/testdata", 5, Tree.FiveEntries.Roots[5]), Checkpoint.TryParse(bytes).Value);
    }

    [Fact]
    public void Sizes_go_to_the_end_of_64_bits()
    {
        Assert.Equal(ulong.MaxValue, Checkpoint.TryParse(Some.Bytes($"log\n18446744073709551615\n{Root}\n")).Value!.Size);
        Assert.Null(Checkpoint.TryParse(Some.Bytes($"log\n18446744073709551616\n{Root}\n")).Value);
    }

    [Fact]
    public void An_origin_may_have_spaces_and_further_lines_say_nothing()
    {
        var read = Checkpoint.TryParse(Some.Bytes($"go.sum database tree\n0\n{Root}\nmore\nand more\n")).Value!;
        Assert.Equal(("go.sum database tree", 0UL), (read.Origin, read.Size));
        Assert.Equal(["more", "and more"], read.Extensions);
        Assert.Equal(Some.Bytes($"go.sum database tree\n0\n{Root}\nmore\nand more\n"), read.Write());
    }

    [Theory]
    [InlineData($"\n5\n{Root}\n", "no origin")]
    [InlineData($"log\n\n{Root}\n", "no size")]
    [InlineData($"log\n007\n{Root}\n", "a leading zero: the library takes it")]
    [InlineData($"log\n00\n{Root}\n", "two zeros")]
    [InlineData($"log\n+5\n{Root}\n", "a sign: the library takes it")]
    [InlineData($"log\n-5\n{Root}\n", "a negative number")]
    [InlineData($"log\n 5\n{Root}\n", "a space in front: the library takes it")]
    [InlineData($"log\n5 \n{Root}\n", "a space behind")]
    [InlineData($"log\n5.0\n{Root}\n", "a point")]
    [InlineData($"log\n5e0\n{Root}\n", "an exponent")]
    [InlineData($"log\n٥\n{Root}\n", "a digit of another script")]
    [InlineData($"log\n5\r\n{Root}\r\n", "line ends of another system")]
    [InlineData($"log\n5\n{Root}", "the last line end is missing")]
    [InlineData($"log\n5\n{Root}\n\n", "an empty line")]
    [InlineData($"log\n5\n {Root}\n", "a space before the root")]
    [InlineData("log\n5\ngy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZR=\n", "spare bits in the root")]
    [InlineData("log\n5\nYmFuYW5hcw==\n", "a root of seven bytes")]
    [InlineData("log\n5\n", "two lines")]
    [InlineData("", "nothing")]
    public void Anything_else_is_refused(string text, string why) => Assert.True(Checkpoint.TryParse(Some.Bytes(text)) is { Value: null, Problem: not null }, why);

    [Fact]
    public void An_origin_has_255_bytes_at_most()
    {
        Assert.NotNull(Checkpoint.TryParse(Some.Bytes($"{new string('a', 255)}\n5\n{Root}\n")).Value);
        Assert.Null(Checkpoint.TryParse(Some.Bytes($"{new string('a', 256)}\n5\n{Root}\n")).Value);
    }

    [Theory, InlineData(""), InlineData("a\nb"), InlineData("a\rb")]
    public void What_could_not_be_read_again_is_not_written(string origin) =>
        Assert.Throws<InvalidOperationException>(() => new Checkpoint(origin, 5, Tree.FiveEntries.Roots[5]).Write());

    [RealInputFact($"{Vectors.Folder}/notes")]
    public void Texts_are_read_and_refused_as_elsewhere_or_more_strictly()
    {
        var cases = Vectors.Json("notes/checkpoint-text.json").Array("cases").ToList();
        Assert.Equal(12, cases.Count);
        // That parser takes roots of any length. Here none of its good texts has a root of 32 bytes, and all are refused.
        Assert.All(cases, one => Assert.Null(Checkpoint.TryParse(Some.Bytes(one.Say("text"))).Value));
        Assert.All(cases, one => Assert.Equal(one.GetProperty("ok").GetBoolean(), one.GetProperty("strict_may_refuse").GetBoolean()));
    }
}

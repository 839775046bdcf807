using System.Text;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>A site file may come from anywhere: no text stops the reader, and what is too much is refused by name.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void Broken_YAML_is_reported_with_its_line()
    {
        var problem = SmallSite.OnlyProblem(SmallSite.With("maxMetres: 8 }", "maxMetres: 8"), "ble-wait,");

        Assert.StartsWith("this is not YAML from here on: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_are_refused_by_size()
    {
        var problem = Assert.Single(SmallSite.Read(new string('#', 10_000_000)).Problems);

        Assert.Contains("larger than 1024 KiB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor_and_never_expanded()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
        {
            var before = (char)(letter - 1);
            bomb.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{before}", 9)).Append("]\n");
        }

        var problems = SmallSite.Read(bomb.ToString()).Problems;

        Assert.Contains(problems, problem => problem is { Line: 1 } && problem.Message.Contains("anchor '&a': anchors and aliases are not allowed", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem is { Line: 2 } && problem.Message.Contains("alias '*a'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Endless_nesting_is_refused_by_depth(string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 100_000));

        Assert.Contains("levels deep", Assert.Single(SmallSite.Read(text).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_mistakes_end_with_a_line_that_says_so()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(number => $"k{number}: 1\n"));

        var problems = SmallSite.Read(text).Problems;

        Assert.Equal(501, problems.Count);
        Assert.Contains("the check stopped here after 500 problems", problems[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# only a comment\n", "the file is empty")]
    [InlineData("---\n", "this is nothing; a site file is a group of keys")]
    [InlineData("- a\n- b\n", "this is a list; a site file is a group of keys")]
    [InlineData("a: 1\n---\nb: 2\n", "a second document begins here")]
    [InlineData("{ [a, b]: c }", "a key must be a word, and this is a list")]
    [InlineData("id: \"\\UFFFFFFFF\"", "this is not YAML from here on")]
    [InlineData("id: \"\0\"", "")]
    [InlineData("\uD800", "")]
    public void Other_texts_are_refused_in_words(string text, string says)
    {
        var reading = SmallSite.Read(text);

        Assert.Null(reading.Site);
        Assert.Contains(reading.Problems, problem => problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_no_mistake() =>
        Assert.Empty(SmallSite.Read("\uFEFF" + SmallSite.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal)).Problems);

    [Fact]
    public void Any_characters_written_anywhere_never_throw()
    {
        const int Seed = 20261123;
        const string Letters = "{}[]:,-&*!|>'\"%@`#?~ \n\t\\xU\0\u2028\uD800\u00e9小09";
        var random = new Random(Seed);
        for (var turn = 0; turn < 5000; turn++)
        {
            var at = random.Next(SmallSite.Yaml.Length);
            var after = Math.Min(SmallSite.Yaml.Length, at + random.Next(12));
            var garbage = new string([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var yaml = SmallSite.Yaml[..at] + garbage + SmallSite.Yaml[after..];
            var failure = Record.Exception(() => AssertWellReported(SmallSite.Read(yaml, SmallSite.Plan)));
            Assert.True(failure is null, $"seed {Seed}, turn {turn}, letters {at} to {after} replaced by '{garbage}': {failure}");
        }
    }

    private static void AssertWellReported(SiteReading reading)
    {
        Assert.Equal(reading.Site is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => Assert.True(problem is { Line: >= 1, Column: >= 1, Message.Length: > 0 }));
    }
}

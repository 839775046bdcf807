using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>Single values of a site file are changed in its text, and everything else stays where it was.</summary>
public sealed class LimitLinesTests
{
    private const string Before =
        """
        id: c
        limits: # as the head of the centre decided
          # looks
          - { key: WCK-2.closeProximity, seconds: 900, by: "02",
              why: "At the open door" }
          # rooms
          - key: PRS-1.room
            value: 50 s
            by: "02"
            why: "Few officers at night"

        # the end

        """;

    private static readonly LimitChange Looks = new("WCK-2.general", "45 min", "02", "He said \"closer\" \\ nearer");

    [Fact]
    public void A_new_value_comes_behind_the_others_and_comments_stay()
    {
        var after = LimitLines.With(Before, [Looks])!;
        Assert.Equal(
            Before.Replace("    why: \"Few officers at night\"\n", "    why: \"Few officers at night\"\n  - { key: WCK-2.general, value: 45 min, by: \"02\", why: \"He said \\\"closer\\\" \\\\ nearer\" }\n", StringComparison.Ordinal), after);
    }

    [Fact]
    public void A_value_that_is_there_already_gives_way_with_all_its_lines()
    {
        var after = LimitLines.With(Before, [new LimitChange("PRS-1.room", "40 s", "05", "Fewer still")])!;
        Assert.DoesNotContain("50 s", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Few officers", after, StringComparison.Ordinal);
        Assert.Contains("  # rooms\n  - { key: PRS-1.room, value: 40 s, by: \"05\", why: \"Fewer still\" }\n\n# the end", after, StringComparison.Ordinal);
        Assert.Contains("At the open door", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_limits_they_begin_at_the_end_and_with_the_last_one_taken_away_they_are_gone()
    {
        var first = LimitLines.With("id: c\n\n\n", [Looks])!;
        Assert.StartsWith("id: c\n\nlimits:\n  - { key: WCK-2.general, value: 45 min", first, StringComparison.Ordinal);
        Assert.Equal("id: c\n\n", LimitLines.With(first, [Looks with { Value = null }]));
    }

    [Fact]
    public void Lines_end_as_they_did()
    {
        var after = LimitLines.With(Before.Replace("\n", "\r\n", StringComparison.Ordinal), [Looks])!;
        Assert.Equal(after.Count(letter => letter == '\n'), after.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Limits_on_one_line_are_left_to_a_person() =>
        Assert.Null(LimitLines.With("id: c\nlimits: [{ key: PRS-1.room, value: 50 s, by: \"02\", why: a }]\n", [Looks]));
}

using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Reading;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies;

/// <summary>The packs that come with the system: all of them right, every value with its source in both languages and its mark.</summary>
public sealed partial class PackTests
{
    public static TheoryData<string> Keys => [.. PackLibrary.All.Select(pack => pack.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void Loads_without_a_problem(string key)
    {
        var reading = PackReader.Read(PackLibrary.TextOf(key), $"{key}.yaml", PackLibrary.Below);
        Assert.Empty(reading.Problems);
        Assert.Equal(key, reading.Pack!.Key);
    }

    [Fact]
    public void Every_file_among_the_packs_is_loaded() => Assert.Equal(
        Directory.GetFiles(Repository.Path("src/CaseCenterMonitor.Rules/Policies/Packs")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        PackLibrary.All.Select(pack => pack.Key).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Keys))]
    public void Every_value_has_a_source_in_both_languages(string key) => Assert.All(PackLibrary.Find(key)!.Citations, citation =>
    {
        Assert.NotEmpty(citation.Text.Zh);
        Assert.NotEmpty(citation.Text.En);
        Assert.True(Enum.IsDefined(citation.Mark));
    });

    /// <summary>A mark that changes is somebody's reading of an official text, or a mistake: either way it is seen here.</summary>
    [Theory]
    [InlineData("rule-defaults", 0, 11, 4, 164)]
    [InlineData("intl-minimum", 0, 6, 19, 0)]
    [InlineData("prc-2020", 76, 7, 3, 0)]
    [InlineData("prc-psapl-2026", 1, 0, 4, 0)]
    [InlineData("pace-code-c", 0, 24, 14, 0)]
    [InlineData("us-tcjs", 0, 8, 0, 0)]
    [InlineData("us-title15", 0, 16, 9, 0)]
    [InlineData("comparison", 0, 11, 0, 0)]
    public void Has_so_many_marks_of_each_kind(string key, int verbatim, int secondary, int unverified, int proposal)
    {
        var marks = PackLibrary.Find(key)!.Citations.CountBy(citation => citation.Mark).ToDictionary();
        Assert.Equal(
            (verbatim, secondary, unverified, proposal),
            (marks.GetValueOrDefault(Confidence.Verbatim), marks.GetValueOrDefault(Confidence.Secondary), marks.GetValueOrDefault(Confidence.Unverified),
                marks.GetValueOrDefault(Confidence.Proposal)));
    }

    [Fact]
    public void Every_value_a_rule_reads_has_a_default()
    {
        var defaults = PackLibrary.Stack("prc-2020").ToPolicies();
        var read = Repository.Sources("src/CaseCenterMonitor.Rules")
            .SelectMany(file => RuleKey().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.NotEmpty(read);
        Assert.All(read, key => Assert.True(defaults.Find(key) is not null || defaults.FindFigure(key) is not null, $"no default for {key}"));
    }

    [Fact]
    public void The_table_in_the_documentation_has_every_rule_value_and_no_other()
    {
        var table = File.ReadLines(Repository.Path("docs/policy-packs.md")).Select(line => TableKey().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups["key"].Value, match.Groups["value"].Value));
        Assert.Equal(
            PackLibrary.Find(PackLibrary.RuleDefaults)!.Values.Select(value => (value.Key, AmountText.Format(value.Amount))).Order(),
            table.Order());
    }

    [Theory]
    [InlineData("prc-2020", "admin.arrival.max admin.summons.max criminal.compelled.max criminal.summons.max inquiry.max")]
    [InlineData("pace-code-c", "detention.basic")]
    [InlineData("us-tcjs", "custody.max")]
    [InlineData("us-title15", "custody.max")]
    [InlineData("intl-minimum", "custody.max")]
    public void People_are_booked_in_on_the_grounds_of_the_pack_or_where_it_has_none_of_the_minimum(string key, string grounds)
    {
        var policies = PackLibrary.Stack(key).ToPolicies();
        Assert.Equal(grounds, string.Join(' ', policies.Bases.Select(basis => basis.Key).Order(StringComparer.Ordinal)));
        Assert.All(policies.Bases, basis => Assert.NotNull(policies.Find(basis.Key)));
    }

    [Fact]
    public void An_extension_is_longer_than_what_it_follows_and_names_a_rank() => Assert.All(
        PackLibrary.Of(PackKind.Pack).SelectMany(pack => PackLibrary.Stack(pack.Key, PackLibrary.OverlaysOf(pack.Key)) is var stack
            ? stack.Clocks.Select(clock => (Policies: stack.ToPolicies(), clock.Clock)) : []),
        one =>
        {
            var limit = one.Clock.LimitKey is { } key ? one.Policies[key].Value : NodaTime.Duration.Zero;
            foreach (var extension in one.Clock.Extensions)
            {
                Assert.True(one.Policies[extension.Key].Value > limit, $"{extension.Key} is not longer");
                Assert.Contains(one.Policies.Ranks, rank => rank.Key == extension.Rank);
                limit = one.Policies[extension.Key].Value;
            }
        });

    [GeneratedRegex(@"(?:[Pp]olicies\[|\.(?:Count|Share|Flag|Quantity|Range|Hours)\()""(?<key>[A-Z]{3}-\d+\.[A-Za-z0-9-]+)""")]
    private static partial Regex RuleKey();

    [GeneratedRegex(@"^\| `(?<key>(?:[A-Z]{3}-\d+|retention)\.[A-Za-z0-9-]+)` \| (?<value>[^|]+?) \|")]
    private static partial Regex TableKey();
}

using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Wording;
using Xunit;

namespace CaseCenterMonitor.Tests;

/// <summary>Rules, their tests, their words and the repository's own promises stay together.</summary>
public sealed partial class TidyTests
{
    private static readonly string[] Pure = ["Core", "Rules", "Protocol", "Sites", "Proof"];

    public static TheoryData<string> Ids => [.. RuleBook.All.Select(rule => rule.Alarm.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_its_line_in_RULES(string id)
    {
        var alarm = RuleBook.All.Single(rule => rule.Alarm.Id == id).Alarm;
        var cells = Assert.Single(RuleLines(), line => line[0] == id);
        Assert.Equal(alarm.Name, cells[1]);
        Assert.Contains($"P{(int)alarm.Priority}", cells[2], StringComparison.Ordinal);
        Assert.Equal(alarm.Unknown, cells[2].Contains("unknown", StringComparison.Ordinal));
        Assert.Equal(!alarm.Latching ? "no" : alarm.LatchesFrom == AlarmPriority.Low ? "yes" : $"from P{(int)alarm.LatchesFrom}", cells[5]);
    }

    [Fact]
    public void RULES_has_no_line_without_a_rule() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Alarm.Id), RuleLines().Select(line => line[0]).Order(StringComparer.Ordinal));

    [Theory, InlineData(Language.Zh), InlineData(Language.En)]
    public void Every_sentence_that_is_used_is_there_and_none_is_left_over(Language language)
    {
        var titles = RuleBook.All.SelectMany(rule => new[] { "title", "response", "clears" }.Select(part => $"{rule.Alarm.Id}.{part}"));
        var sources = Repository.Sources("src/CaseCenterMonitor.Rules").Select(File.ReadAllText).ToList();
        var facts = sources.SelectMany(source => FactKind().Matches(source)).Select(match => "fact." + match.Groups["kind"].Value).Distinct();
        Assert.Empty(titles.Concat(facts).Except(Sentences.Keys(language)));
        Assert.All(Sentences.Keys(language).Except(titles), key =>
            Assert.Contains(sources, source => source.Contains($"\"{key["fact.".Length..]}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_languages_have_the_same_holes() => Assert.All(Sentences.Keys(Language.Zh), key =>
        Assert.Equal(Holes(Language.Zh, key), Holes(Language.En, key)));

    [Fact]
    public void Pure_projects_say_so_and_take_no_package_that_does_IO()
    {
        foreach (var name in Pure)
        {
            var project = File.ReadAllText(Repository.Path($"src/CaseCenterMonitor.{name}/CaseCenterMonitor.{name}.csproj"));
            Assert.Contains("<CcmPure>true</CcmPure>", project, StringComparison.Ordinal);
            Assert.All(Package().Matches(project), match => Assert.Contains(match.Groups["name"].Value, (string[])["NodaTime", "YamlDotNet", "NSec.Cryptography"]));
        }
    }

    [Fact]
    public void Pure_projects_are_held_to_the_banned_symbols()
    {
        var props = File.ReadAllText(Repository.Path("Directory.Build.props"));
        var pure = props[props.IndexOf("Condition=\"'$(CcmPure)' == 'true'\"", StringComparison.Ordinal)..];
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", pure, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", pure, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true", props, StringComparison.Ordinal);
        Assert.All((string[])["P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTimeOffset.UtcNow;", "T:System.TimeProvider;", "T:System.Random;"],
            symbol => Assert.Contains(symbol, File.ReadAllText(Repository.Path("BannedSymbols.txt")), StringComparison.Ordinal));
    }

    [Fact]
    public void No_source_file_needs_much_scrolling() =>
        Assert.DoesNotContain(Repository.Sources("src"), file => File.ReadLines(file).Count() >= 400);

    private static List<string[]> RuleLines() =>
    [
        .. File.ReadLines(Repository.Path("src/CaseCenterMonitor.Rules/RULES.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length == 7 && RuleId().IsMatch(cells[0])),
    ];

    private static IEnumerable<string> Holes(Language language, string key)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream(language == Language.Zh ? "wording.zh.json" : "wording.en.json")!;
        var words = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return Hole().Matches(words[key]).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"Fact\.Of\(""(?<kind>[a-z-]+)""")]
    private static partial Regex FactKind();

    [GeneratedRegex(@"PackageReference Include=""(?<name>[^""]+)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"^[A-Z]{3}-\d+$")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\{[A-Za-z]+(:[a-z]+)?\}")]
    private static partial Regex Hole();
}

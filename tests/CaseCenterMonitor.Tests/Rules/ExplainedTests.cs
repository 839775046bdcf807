using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Wording;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>Every alarm that any story raises says which signals made it, which limit it broke and where that comes from, and what would clear it.</summary>
public sealed class ExplainedTests
{
    private static readonly IReadOnlyList<AlarmTransition> Raised = [.. Told().Where(step => step.Condition is not null)];

    [Fact]
    public void Every_rule_is_raised_by_a_story() =>
        Assert.Equal([], RuleBook.All.Select(rule => rule.Alarm.Id).Except(Raised.Select(step => step.Key.Rule)).Order());

    [Fact]
    public void Every_alarm_names_the_signals_that_made_it() =>
        Assert.Equal([], Raised.Where(step => step.Condition!.Facts.Count == 0).Select(step => step.Key.Rule).Distinct().Order());

    [Fact]
    public void Every_alarm_carries_the_limit_that_was_broken_with_its_source() => Assert.All(Raised, step =>
    {
        Assert.True(step.Condition!.Limit is not null, $"{step.Key} carries no limit.");
        Assert.NotEqual("", step.Condition.Limit!.Source);
    });

    [Theory, InlineData(Language.En), InlineData(Language.Zh)]
    public void Title_response_what_clears_it_and_every_fact_can_be_said_without_a_gap(Language language) => Assert.All(Raised, step =>
    {
        foreach (var part in new[] { "title", "response", "clears" })
        {
            Said(language, $"{step.Key.Rule}.{part}", step.Condition!.Arguments);
        }

        foreach (var fact in step.Condition!.Facts)
        {
            Said(language, $"fact.{fact.Kind}", fact.Arguments);
        }
    });

    private static void Said(Language language, string key, IReadOnlyDictionary<string, string> arguments)
    {
        Assert.Contains(key, Sentences.Keys(language));
        Assert.DoesNotContain("{", Sentences.Fill(language, key, arguments, new PlainNames()), StringComparison.Ordinal);
    }

    private static IEnumerable<AlarmTransition> Told()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests/stories"), "*.story").Order(StringComparer.Ordinal))
        {
            foreach (var story in StoryFile.Read(File.ReadAllText(file), Path.GetFileName(file)).Stories)
            {
                var centre = story.Pack == PackLibrary.Default ? SmallCentre.Centre : SmallCentre.Under(PackLibrary.Stack(story.Pack).ToPolicies());
                var engine = new Engine(centre, [.. RuleBook.For(centre).Where(rule => story.Rules.Contains(rule.Alarm.Id))], EngineSettings.Default with { Lateness = Duration.Zero });
                var number = 0;
                foreach (var (signal, heardAt) in story.Lines.Where(line => !line.IsExpected).Select(line => StoryLine.Read(line.Text)))
                {
                    foreach (var step in engine.Step(new Arrival(++number, heardAt, heardAt, signal), new Changes()))
                    {
                        yield return step;
                    }
                }
            }
        }
    }

    private sealed class PlainNames : INames
    {
        public string Zone(Language language, string id) => id;

        public string Door(Language language, string id) => id;

        public string Gateway(Language language, string id) => id;

        public string Time(string iso) => iso;

        public string Minute(string iso) => iso;
    }
}

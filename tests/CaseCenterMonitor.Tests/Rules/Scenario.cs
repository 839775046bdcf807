using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>
/// A story that is its own expected result: the <c>-></c> lines are dropped, the rest is played, and what the engine says is written
/// between them again. The two texts must be equal.
/// </summary>
internal static class Scenario
{
    private static readonly NodaTime.Text.InstantPattern Clock = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("HH:mm:ss.FFF");

    /// <summary>Plays the story with every rule there is.</summary>
    public static void Check(string story) => Check(RuleBook.For(SmallCentre.Centre), story);

    /// <summary>Plays the story with some rules only: the others would have more to say than belongs to it.</summary>
    public static void Check(string rules, string story) =>
        Check([.. RuleBook.For(SmallCentre.Centre).Where(rule => rules.Split(' ').Contains(rule.Alarm.Id))], story);

    /// <summary>Steps of the engine for a story in which nothing is expected.</summary>
    public static IReadOnlyList<AlarmTransition> Play(string story, IReadOnlyList<Rule>? rules = null)
    {
        var transitions = new List<AlarmTransition>();
        Play(rules ?? RuleBook.For(SmallCentre.Centre), story, (_, steps) => transitions.AddRange(steps));
        return transitions;
    }

    private static void Check(IReadOnlyList<Rule> rules, string story)
    {
        Assert.NotEmpty(rules);
        var transcript = new List<string>();
        Play(rules, story, (line, steps) =>
        {
            transcript.Add(line);
            transcript.AddRange(steps.Select(Text));
        });
        Assert.Equal(string.Join('\n', Lines(story)), string.Join('\n', transcript));
    }

    private static void Play(IReadOnlyList<Rule> rules, string story, Action<string, IReadOnlyList<AlarmTransition>> said)
    {
        // Lateness is none, so that a line is answered on the spot; EngineTests are about lateness.
        var engine = new Engine(SmallCentre.Centre, rules, EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        var sequence = 0L;
        foreach (var line in Lines(story).Where(line => !line.StartsWith("->", StringComparison.Ordinal)))
        {
            var (signal, heardAt) = StoryLine.Read(line);
            if (signal is Signal.Command command)
            {
                Assert.True(CommandCheck.Check(engine, command) is null, $"'{line}' is refused: {CommandCheck.Check(engine, command)}");
            }

            said(line, engine.Step(new Arrival(++sequence, heardAt, heardAt, signal), changes));
        }
    }

    private static IEnumerable<string> Lines(string story) =>
        story.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));

    private static string Text(AlarmTransition step)
    {
        var at = Clock.Format(step.At);
        return step.Input == AlarmInput.Escalate
            ? $"-> {at} {step.Key} escalated"
            : string.Create(CultureInfo.InvariantCulture, $"-> {at} {step.Key} {step.From} -> {step.To} P{(int)step.Priority}");
    }
}

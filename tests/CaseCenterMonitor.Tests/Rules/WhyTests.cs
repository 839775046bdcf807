using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>
/// What an alarm says about itself is written beside the stories of its rule: where it is, since when, which limit it broke, how it will get worse, and
/// the facts that made it. One entry for each way in which an alarm of the stories explains itself, the first time that it does.
/// <c>CCM_ACCEPT=1 dotnet test --filter WhyTests</c> writes the files anew; read the difference before you commit it.
/// </summary>
public sealed class WhyTests
{
    public static TheoryData<string> Rules { get; } = [.. Directory.EnumerateFiles(Repository.Path("tests/stories"), "*.story").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Rules))]
    public void Every_alarm_explains_itself_as_it_is_written(string rule)
    {
        var path = Repository.Path($"tests/stories/{rule}.why");
        var why = string.Join('\n', Why($"{rule}.story")) + "\n";
        if (Environment.GetEnvironmentVariable("CCM_ACCEPT") == "1")
        {
            File.WriteAllText(path, why);
        }

        Assert.Equal(File.ReadAllText(path), why);
    }

    private static IEnumerable<string> Why(string file)
    {
        var known = new HashSet<string>();
        foreach (var story in StoryFile.Read(File.ReadAllText(Repository.Path($"tests/stories/{file}")), file).Stories)
        {
            var fresh = Raised(story).Where(step => known.Add(Way(step, step.Condition!))).ToList();
            if (fresh.Count == 0)
            {
                continue;
            }

            yield return $"story: {story.Name}";
            foreach (var line in fresh.SelectMany(step => Lines(step, step.Condition!)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Two alarms that differ only in who, where and when explain themselves in the same way.</summary>
    private static string Way(AlarmTransition step, Condition condition) => string.Join(
        ' ', [step.Key.Rule, step.Priority, condition.Limit?.Key, condition.Cause?.Rule, condition.Concerns is null, .. condition.Facts.Select(fact => fact.Kind).Distinct()]);

    private static IEnumerable<string> Lines(AlarmTransition step, Condition condition)
    {
        yield return $"-> {SmallCentre.Text(step.At)} {step.Key} {step.Priority} since {SmallCentre.Text(condition.Since)}{About(condition)}";
        yield return $"   limit {condition.Limit?.Key} {condition.Limit?.Value.ToString("-H:mm:ss.FFF", CultureInfo.InvariantCulture)}; "
            + string.Join(", ", condition.Ladder.Select(rung => $"{rung.Priority} after {rung.After.ToString("-H:mm:ss.FFF", CultureInfo.InvariantCulture)}"));
        yield return $"   says {Named(condition.Arguments)}";
        foreach (var fact in condition.Facts)
        {
            yield return $"   {fact.Kind} {Named(fact.Arguments)}{(fact.Entry is { } entry ? $" #{entry}" : "")}".TrimEnd();
        }
    }

    private static string About(Condition condition) =>
        (condition.Zone is { } zone ? $" in {zone.Value}" : "")
        + (condition.Cause is { } cause ? $" because of {cause}" : "")
        + (condition.Concerns is { } officer ? $" about {officer.Value}" : "");

    private static string Named(IReadOnlyDictionary<string, string> arguments) => string.Join(' ', arguments.Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<AlarmTransition> Raised(Story story)
    {
        var centre = story.Pack == PackLibrary.Default ? SmallCentre.Centre : SmallCentre.Under(PackLibrary.Stack(story.Pack).ToPolicies());
        var engine = new Engine(centre, [.. RuleBook.For(centre).Where(rule => story.Rules.Contains(rule.Alarm.Id))], EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        return story.Lines.Where(line => !line.IsExpected)
            .Select(line => StoryLine.Read(line.Text))
            .SelectMany((line, index) => engine.Step(new Arrival(index + 1, line.HeardAt, line.HeardAt, line.Signal), changes))
            .Where(step => step.Condition is not null);
    }
}

using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>
/// What a rule is and what its alarms say about themselves is written beside its stories: where it is, since when, which limit it broke, how it will
/// get worse, and the facts that made it. One entry for each way in which an alarm of the stories explains itself, the first time that it does; and
/// one for each other rule that speaks when this one cannot judge.
/// <c>CCM_ACCEPT=1 dotnet test --filter WhyTests</c> writes the files anew; read the difference before you commit it.
/// </summary>
public sealed class WhyTests
{
    private const string Blind = "?? ";

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

    [Fact]
    public void Where_a_rule_cannot_judge_another_speaks() => Assert.Equal(
        [], RuleBook.All.SelectMany(rule => File.ReadLines(Repository.Path($"tests/stories/{rule.Alarm.Id}.why")))
            .Where(line => line.StartsWith(Blind, StringComparison.Ordinal))
            .Select(line => line.Split(' ')[^1]).Distinct().Except(RuleBook.All.Select(rule => rule.Alarm.Id)));

    private static IEnumerable<string> Why(string file)
    {
        var known = new HashSet<string>();
        yield return Being(RuleBook.All.Single(rule => $"{rule.Alarm.Id}.story" == file));
        foreach (var story in StoryFile.Read(File.ReadAllText(Repository.Path($"tests/stories/{file}")), file).Stories)
        {
            var fresh = Said(story).Where(said => known.Add(said.Way)).ToList();
            if (fresh.Count > 0)
            {
                yield return $"story: {story.Name}";
            }

            foreach (var line in fresh.SelectMany(said => said.Lines))
            {
                yield return line;
            }
        }
    }

    private static string Being(Rule rule) =>
        $"{rule.Alarm.Name}: {rule.Alarm.Priority}{(rule.Alarm.Latching ? $", latches from {rule.Alarm.LatchesFrom}" : "")}{(rule.Alarm.Unknown ? ", unknown" : "")}; "
        + $"judges {rule.Judges}{(rule.JudgesTheReleased ? ", also the released" : "")}; reads {rule.Reads}";

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

    private static IEnumerable<(string Way, IEnumerable<string> Lines)> Said(Story story)
    {
        var centre = story.Pack == PackLibrary.Default ? SmallCentre.Centre : SmallCentre.Under(PackLibrary.Stack(story.Pack).ToPolicies());
        var rules = RuleBook.For(centre).Where(rule => story.Rules.Contains(rule.Alarm.Id)).ToList();
        var engine = new Engine(centre, rules, EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        var number = 0;
        foreach (var (signal, heardAt) in story.Lines.Where(line => !line.IsExpected).Select(line => StoryLine.Read(line.Text)))
        {
            changes.Clear();
            foreach (var step in engine.Step(new Arrival(++number, heardAt, heardAt, signal), changes).Where(step => step.Condition is not null))
            {
                yield return (Way(step, step.Condition!), Lines(step, step.Condition!));
            }

            foreach (var blind in changes.Rows.SelectMany(row => rules.Select(rule => (Rule: rule.Alarm.Id, SaidBy: SaidBy(engine.Situation, row, rule)))).Where(one => one.SaidBy is not null))
            {
                var line = $"{Blind}{blind.Rule} cannot judge, and what cannot be seen is said by {blind.SaidBy}";
                yield return (line, [line]);
            }
        }
    }

    private static string? SaidBy(Situation situation, Watched row, Rule rule) => (row, rule) switch
    {
        (Detainee person, Rule<Detainee> one) => one.Judge(situation, person).SaidBy,
        (DoorState door, Rule<DoorState> one) when one.IsAbout(door) => one.Judge(situation, door).SaidBy,
        (DeviceLife device, Rule<DeviceLife> one) when one.IsAbout(device) => one.Judge(situation, device).SaidBy,
        (GatewayLink gateway, Rule<GatewayLink> one) => one.Judge(situation, gateway).SaidBy,
        (Room room, Rule<Room> one) when one.IsAbout(room) => one.Judge(situation, room).SaidBy,
        (OfficerState officer, Rule<OfficerState> one) => one.Judge(situation, officer).SaidBy,
        (CaseItem item, Rule<CaseItem> one) => one.Judge(situation, item).SaidBy,
        _ => null,
    };
}

using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>
/// Everything that is remembered about one alarm, from its first ring to the last, below each line that changed something about it: tests/lives.
/// <c>CCM_ACCEPT=1 dotnet test --filter AlarmLifeTests</c> writes the files anew; read the difference before you commit it.
/// </summary>
public sealed class AlarmLifeTests
{
    private const string Heading = "alarm: ";

    public static TheoryData<string> Lives { get; } = [.. Directory.EnumerateFiles(Repository.Path("tests/lives"), "*.life").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Lives))]
    public void Goes_as_it_is_written(string name)
    {
        var path = Repository.Path($"tests/lives/{name}.life");
        var lines = File.ReadAllLines(path);
        var life = string.Join('\n', Life(lines[0][Heading.Length..], lines.Skip(1).Where(line => !line.StartsWith(' ')))) + "\n";
        if (Environment.GetEnvironmentVariable("CCM_ACCEPT") == "1")
        {
            File.WriteAllText(path, life);
        }

        Assert.Equal(File.ReadAllText(path), life);
    }

    private static IEnumerable<string> Life(string key, IEnumerable<string> story)
    {
        var engine = Shift.Engine(EngineSettings.Default with { Lateness = Duration.Zero });
        var changes = new Changes();
        var number = 0;
        yield return Heading + key;
        foreach (var line in story)
        {
            var signal = StoryLine.Read(line).Signal;
            changes.Clear();
            yield return line;
            foreach (var step in engine.Step(new Arrival(++number, signal.OccurredAt, signal.OccurredAt, signal), changes).Where(step => step.Key.ToString() == key))
            {
                yield return $"  -> {SmallCentre.Text(step.At)} {step.Input} {step.From} > {step.To} {step.Priority}{(step.By is { } by ? $" by {by.Value}" : "")}";
            }

            // Nothing is said about it where a screen is told nothing about it.
            if (changes.Alarms.Any(one => one.ToString() == key))
            {
                yield return $"  {Shown(engine.Alarm(AlarmKeyText.Parse(key)))}";
            }
        }
    }

    private static string Shown(Alarm? alarm) => alarm is null ? "nothing" : string.Join(", ", new[]
    {
        $"{alarm.State} {alarm.Priority}",
        At("raised", alarm.RaisedAt),
        At("over", alarm.ReturnedAt),
        By("acknowledged", alarm.AcknowledgedBy, alarm.AcknowledgedAt),
        By(alarm.Attendance?.Seen == true ? "seen there" : "there", alarm.Attendance?.By, alarm.Attendance?.At),
        At("somebody must be there by", alarm.Handling.AttendBy),
        By("resolved", alarm.Resolution?.By, alarm.Resolution?.At),
        By("verified", alarm.Resolution?.VerifiedBy, alarm.Resolution?.VerifiedAt),
        By($"{alarm.Aside?.Kind}", alarm.Aside?.By, alarm.Aside?.At),
        alarm.IsSetAside ? "set aside" : null,
        At("until", alarm.Aside?.Until),
        At("held until", alarm.Handling.HeldUntil),
        At("tells supervisors", alarm.EscalatesAt),
        At("told supervisors", alarm.EscalatedAt),
        alarm.MissedEscalation ? "not told by itself" : null,
        alarm.Handling.FirstOut is { } first ? $"after {first}" : null,
    }.Where(part => part is not null));

    private static string? At(string what, Instant? at) => at is { } known ? $"{what} {SmallCentre.Text(known)}" : null;

    private static string? By(string what, OfficerNumber? by, Instant? at) => by is { } officer ? string.Create(CultureInfo.InvariantCulture, $"{At(what, at)} by {officer.Value}") : null;
}

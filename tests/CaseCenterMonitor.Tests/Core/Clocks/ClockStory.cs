using System.Globalization;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Clocks;

/// <summary>
/// A story of one person's clocks that is its own expected result: each <c>-></c> line names an instant and a clock, and is written again from
/// the reading there. Times are hours and minutes since midnight of the first day; 33:00 is nine o'clock on the next.
/// </summary>
internal static partial class ClockStory
{
    public static readonly Instant Midnight = Instant.FromUtc(2026, 11, 23, 0, 0);

    public static CaseCenterMonitor.Core.Policies Policies(string packs = "prc-2020") =>
        PackLibrary.Stack(packs.Split(' ')[0], packs.Split(' ')[1..]).ToPolicies();

    public static void Check(string ground, string story, string packs = "prc-2020", Vulnerability groups = Vulnerability.None)
    {
        var policies = Policies(packs);
        var lines = Lines(story);
        var events = Events(lines);
        var told = lines.Select(line => line.StartsWith("->", StringComparison.Ordinal) ? Reading(line, ground, groups, events, policies) : line);
        Assert.Equal(string.Join('\n', lines), string.Join('\n', told));
    }

    public static IReadOnlyList<CustodyEvent> Events(IReadOnlyList<string> lines) =>
    [
        .. lines.Where(line => !line.StartsWith("->", StringComparison.Ordinal)).Select((line, index) => Event(line, index + 1)),
    ];

    public static IReadOnlyList<string> Lines(string story) => story.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static ClockCourse Course(string ground, string story, string clock, string packs = "prc-2020", Vulnerability groups = Vulnerability.None) =>
        LegalClocks.Of(ground, groups, Events(Lines(story)), Policies(packs)).Single(course => course.Clock.Key == clock);

    public static Instant At(string time)
    {
        var parts = time.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Midnight + Duration.FromHours(parts[0]) + Duration.FromMinutes(parts[1]) + Duration.FromSeconds(parts.Length > 2 ? parts[2] : 0);
    }

    private static CustodyEvent Event(string line, long entry)
    {
        var words = line.Split(' ');
        var kind = Enum.Parse<CustodyEventKind>(words[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return new CustodyEvent(kind, At(words[0]), entry, words.Length > 2 ? words[2] : null, words.Length > 3 ? words[3] : null);
    }

    private static string Reading(string line, string ground, Vulnerability groups, IReadOnlyList<CustodyEvent> events, CaseCenterMonitor.Core.Policies policies)
    {
        var match = Asked().Match(line);
        var (time, key) = (match.Groups["at"].Value, match.Groups["key"].Value);
        var course = LegalClocks.Of(ground, groups, events, policies).SingleOrDefault(one => one.Clock.Key == key);
        if (course is null)
        {
            return $"-> {time} {key} does not run";
        }

        var reading = course.At(At(time));
        var excluded = reading.Excluded == Duration.Zero ? "" : $", {Text(reading.Excluded)} not counted";
        var limit = reading.Limit is { } known ? $" of {Text(known.Value)}" : "";
        var end = reading.EndsAt is { } at ? $", ends {Text(at - Midnight)}" : "";
        return $"-> {time} {key} {reading.State} {Text(reading.Elapsed)}{limit}{excluded}{end}";
    }

    private static string Text(Duration length) => length.Seconds == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours:00}:{length.Minutes:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours:00}:{length.Minutes:00}:{length.Seconds:00}");

    [GeneratedRegex(@"^-> (?<at>[\d:]+) (?<key>\S+)")]
    private static partial Regex Asked();
}

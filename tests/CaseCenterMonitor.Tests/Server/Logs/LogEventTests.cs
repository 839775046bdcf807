using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Logs;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Logs;

/// <summary>The numbers under which alerts know what the server says.</summary>
public sealed partial class LogEventTests
{
    private static readonly IReadOnlyList<EventId> All =
        [.. typeof(LogEvent).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (EventId)field.GetValue(null)!)];

    [Fact]
    public void Each_has_a_number_and_a_name_of_its_own()
    {
        Assert.Equal(All.Count, All.Select(one => one.Id).Distinct().Count());
        Assert.Equal(All.Count, All.Select(one => one.Name).Distinct().Count());
    }

    [Fact]
    public void Everything_that_the_server_says_has_one() => Assert.All(Repository.Sources("src/CaseCenterMonitor.Server"), file =>
        Assert.All(Call().Matches(File.ReadAllText(file)), call => Assert.True(
            call.Groups["level"].Value is "Debug" or "Trace" || call.Groups["first"].Value.StartsWith("LogEvent.", StringComparison.Ordinal),
            $"{Path.GetFileName(file)}: {call.Value} … has no LogEvent: add one there and in docs/operations/observing.md")));

    [Fact]
    public void The_manual_lists_them_all_and_no_other() => Assert.Equal(
        All.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.Name}")).Order(StringComparer.Ordinal),
        Line().Matches(File.ReadAllText(Repository.Path("docs/operations/observing.md"))).Select(line => $"{line.Groups["id"]} {line.Groups["name"]}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\.Log(?<level>Trace|Debug|Information|Warning|Error|Critical)\(\s*(?<first>[^\s,)]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\| (?<id>\d{4}) \| `(?<name>[a-z-]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}

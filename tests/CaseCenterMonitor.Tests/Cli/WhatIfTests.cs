using System.Text.Json;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Cli;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

/// <summary><c>ccm what-if</c> on three simulated days.</summary>
public sealed class WhatIfTests : IClassFixture<WhatIfTests.Days>
{
    private readonly Days _days;

    public WhatIfTests(Days days) => _days = days;

    [Fact]
    public void Says_what_would_have_been_different()
    {
        var (code, output, error) = Run("--policies", _days.Changed);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("WCK-2.general                      1 h -> 45 min", output, StringComparison.Ordinal);
        Assert.Contains("by rule", output, StringComparison.Ordinal);
        Assert.Contains("WCK-2 WelfareCheckOverdue", output, StringComparison.Ordinal);
        Assert.Contains("note: no shifts are given: taken from 00–08, 08–16, 16–24", output, StringComparison.Ordinal);
        Assert.DoesNotContain("judges otherwise", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.Equal(Run("--policies", _days.Changed).Output, Run("--policies", _days.Changed).Output);
        Assert.Equal(Run("--policies", _days.Changed, "--json").Output, Run("--policies", _days.Changed, "--json").Output);
    }

    [Fact]
    public void The_parts_add_up()
    {
        var report = Json("--policies", _days.Changed);
        var total = report.GetProperty("total");
        foreach (var (list, column) in from list in new[] { "byRule", "byShift", "byPriority" } from column in new[] { "before", "after", "gained", "lost" } select (list, column))
        {
            Assert.Equal(Number(total, column), report.GetProperty(list).EnumerateArray().Sum(line => Number(line, column)));
        }

        Assert.Equal(Number(total, "after") - Number(total, "before"), Number(total, "gained") - Number(total, "lost"));
        Assert.True(Number(total, "gained") > 0);
        Assert.Equal(
            Number(total, "gained"), report.GetProperty("changes").EnumerateArray().Count(line => line.GetProperty("change").EnumerateArray().Any(word => word.GetString() == "gained")));
        Assert.All(report.GetProperty("load").GetProperty("byShift").EnumerateArray(), shift => Assert.True(Number(shift, "officerShifts") > 0));
    }

    [Fact]
    public void The_same_policies_change_nothing()
    {
        var report = Json("--policies", _days.Write("same.yaml", "limits:\n  - { key: WCK-2.general, value: 1 h }\n"));
        Assert.Empty(report.GetProperty("changes").EnumerateArray());
        Assert.Contains(report.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith("no value differs", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_countrys_law_can_be_tried() => Assert.True(Number(Json("--policies", "pace-code-c").GetProperty("total"), "after") > 0);

    [Fact]
    public void Only_alarms_of_the_time_asked_for_are_counted()
    {
        var (whole, second) = (Json("--policies", _days.Changed), Json("--policies", _days.Changed, "--from", "2026-01-02", "--to", "2026-01-03"));
        var first = Json("--policies", _days.Changed, "--to", "2026-01-01T16:00:00Z");
        var third = Json("--policies", _days.Changed, "--from", "2026-01-03");
        Assert.Equal(
            Number(whole.GetProperty("total"), "gained"), Number(first.GetProperty("total"), "gained") + Number(second.GetProperty("total"), "gained") + Number(third.GetProperty("total"), "gained"));
    }

    [Fact]
    public void Top_cuts_the_lists_and_counts_what_is_left_out()
    {
        var output = Run("--policies", _days.Changed, "--top", "1").Output;
        Assert.Contains("… and ", output, StringComparison.Ordinal);
        Assert.Single(Json("--policies", _days.Changed, "--top", "1").GetProperty("byRule").EnumerateArray());
    }

    [Theory]
    [InlineData("limits:\n  - { key: WCK-2.genral, value: 1 h }", 1, ":2:12: unknown policy value 'WCK-2.genral'; did you mean 'WCK-2.general'?")]
    [InlineData("limits: 45 min", 1, ":1:9: limits is a single value; it must be a list")]
    public void Wrong_policies_are_named_with_file_line_and_remedy(string yaml, int expected, string message)
    {
        var (code, output, error) = Run("--policies", _days.Write("wrong.yaml", yaml));
        Assert.Equal((expected, ""), (code, output));
        Assert.Contains("wrong.yaml" + message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "March", "--from 'March' is not a time; write a day such as 2026-03-01")]
    [InlineData("--shifts", "07:00,07:00", "--shifts is '07:00,07:00'. Give 1 to 12 times of the day")]
    [InlineData("--top", "0", "write 1 or more")]
    [InlineData("--site", "nowhere.yaml", "cannot read the site file 'nowhere.yaml': there is no such file")]
    public void Wrong_options_are_named_with_the_remedy(string option, string value, string message)
    {
        var (code, _, error) = Run("--policies", _days.Changed, option, value);
        Assert.NotEqual(0, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_there_are_named()
    {
        var (code, _, error) = Run("--policies", "no-such-pack");
        Assert.Equal(2, code);
        Assert.Contains("cannot read the changed policies 'no-such-pack': there is no such file, and no pack of that name. Packs: rule-defaults", error, StringComparison.Ordinal);
        (code, _, error) = Cli.Run("what-if", "--journal", "no.db", "--policies", _days.Changed);
        Assert.Equal(2, code);
        Assert.Contains("cannot read the journal 'no.db'", error, StringComparison.Ordinal);
        (code, _, error) = Cli.Run("what-if", "--journal", _days.Changed, "--policies", _days.Changed);
        Assert.Equal(2, code);
        Assert.Contains("cannot read the journal", error, StringComparison.Ordinal);
    }

    private static int Number(JsonElement line, string key) => line.GetProperty(key).GetInt32();

    private JsonElement Json(params string[] arguments)
    {
        var (code, output, error) = Run([.. arguments, "--json"]);
        Assert.Equal((0, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) => Cli.Run(["what-if", "--journal", _days.Journal, .. arguments]);

    private static class Cli
    {
        public static (int Code, string Output, string Error) Run(params string[] arguments)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            return (Program.Run(arguments, output, error), output.ToString(), error.ToString());
        }
    }

    /// <summary>Written once for all tests.</summary>
    public sealed class Days : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("ccm-what-if-").FullName;

        public Days()
        {
            Journal = Path.Join(_folder, "journal.db");
            SimulatedYear.Write(Journal, File.ReadAllText(Repository.Path("sites/northside/site.yaml")), new YearSettings(3, 11));
            Changed = Write("changed.yaml", "limits:\n  - { key: WCK-2.general, value: 45 min }\n");
        }

        public string Journal { get; }

        public string Changed { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        public string Write(string name, string text)
        {
            var path = Path.Join(_folder, name);
            File.WriteAllText(path, text);
            return path;
        }
    }
}

using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Cli;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

/// <summary><c>ccm replay</c> of a journal and of JSON Lines; the example of docs/what-if.md is run as it stands there.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-replay-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_of_the_documentation_gives_what_it_says_there()
    {
        var blocks = File.ReadAllText(Repository.Path("docs/what-if.md")).Split("```");
        var lines = blocks.Single(block => block.StartsWith("jsonl", StringComparison.Ordinal))["jsonl\n".Length..];
        var said = blocks.Single(block => block.StartsWith("text\n2026-", StringComparison.Ordinal))["text\n".Length..];
        var (code, output, _) = Run("replay", Write("arrivals.jsonl", lines), "--site", Repository.Path("sites/northside/site.yaml"));
        Assert.Equal(0, code);
        Assert.Equal(said, output);
    }

    [Fact]
    public void Transitions_are_JSON_Lines_too()
    {
        var (code, output, _) = Run("replay", Write("a.jsonl", Forced), "--site", Repository.Path("sites/northside/site.yaml"), "--json");
        Assert.Equal(0, code);
        Assert.StartsWith("{\"at\":\"2026-11-23T22:19:32.296Z\",\"key\":{\"rule\":\"DOR-1\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_policies_apply()
    {
        var opened = Forced.Replace("forcedOpen", "normal", StringComparison.Ordinal);
        var hour = """{"receivedAt":"2026-11-23T23:19:32Z","signal":{"type":"time-passed","occurredAt":"2026-11-23T23:19:32Z"}}""";
        var file = Write("a.jsonl", $"{opened}\n{hour}\n");
        var site = Repository.Path("sites/northside/site.yaml");
        Assert.NotEqual("", Run("replay", file, "--site", site).Output);
        var (code, _, error) = Run("replay", file, "--site", site, "--policies", Write("c.yaml", "limits:\n  - { key: PRS-1.rom, value: 1 h }"));
        Assert.Equal(1, code);
        Assert.Contains("did you mean 'PRS-1.room'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_named_and_nothing_is_judged()
    {
        var file = Write("a.jsonl", $"{Forced}\n{Forced.Replace("d-exit-street", "d-exit-stret", StringComparison.Ordinal)}\n");
        var (code, output, error) = Run("replay", file, "--site", Repository.Path("sites/northside/site.yaml"));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"{file}:2: the site file has no door 'd-exit-stret'", error, StringComparison.Ordinal);
        Assert.Contains("1 problem; nothing was judged", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_a_server_would_refuse_is_named()
    {
        var file = Write("a.jsonl", """{"receivedAt":"2026-11-23T10:00:00Z","signal":{"type":"released","record":"CR-1","reason":"x","by":"02","occurredAt":"2026-11-23T10:00:00Z"}}""");
        var (code, output, error) = Run("replay", file, "--site", Repository.Path("sites/northside/site.yaml"));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"{file}:1: a server would have refused this: Nobody is held under CR-1.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_need_a_site_and_a_journal_takes_none()
    {
        var (code, _, error) = Run("replay", Write("a.jsonl", Forced));
        Assert.Equal(1, code);
        Assert.Contains("add --site", error, StringComparison.Ordinal);
        (code, _, error) = Run("replay", "journal.db", "--site", Repository.Path("sites/northside/site.yaml"));
        Assert.Equal(1, code);
        Assert.Contains("leave out --site", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var (code, _, error) = Run("replay", "nothing.jsonl", "--site", Repository.Path("sites/northside/site.yaml"));
        Assert.Equal(2, code);
        Assert.Contains("cannot read 'nothing.jsonl'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_is_verified()
    {
        var path = Path.Join(_folder, "day.db");
        SimulatedYear.Write(path, File.ReadAllText(Repository.Path("sites/northside/site.yaml")), new YearSettings(1, 3));
        var (code, output, error) = Run("replay", path);
        Assert.Equal(0, code);
        Assert.Contains($"{output.Split('\n').Length - 1} transitions verified", error, StringComparison.Ordinal);
    }

    private const string Forced = """{"receivedAt":"2026-11-23T22:19:32.3Z","signal":{"type":"door-changed","door":"d-exit-street","physical":"open","lock":"locked","alarm":"forcedOpen","occurredAt":"2026-11-23T22:19:32.296Z"}}""";

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Program.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}

using System.Text.Json;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Tests.Core.Figures;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class AlarmFiguresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-figures-").FullName;

    private string Journal => Path.Join(_folder, "journal.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_journal_is_told_as_a_table_in_both_languages_and_as_JSON()
    {
        Write();
        var (code, output, error) = Run("--zone", "UTC", "--to", "2026-03-02T16:00");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("per hour", output, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 08:00 – 2026-03-02 16:00  annunciated 0;", output, StringComparison.Ordinal);
        Assert.Contains("每小时", Run("--zone", "UTC", "--lang", "zh").Output, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(Run("--zone", "UTC", "--json", "--shifts", "00:00,12:00").Output).RootElement;
        Assert.Equal(12, answer.GetProperty("whole").GetProperty("figures")[0].GetProperty("value").GetDouble());
        Assert.Equal("notOver", answer.GetProperty("shifts")[1].GetProperty("notKnown").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("shifts")[1].GetProperty("figures")[0].GetProperty("value").ValueKind);
    }

    [Theory]
    [InlineData("Give --zone", 1)]
    [InlineData("Give an IANA name", 1, "--zone", "Mars")]
    [InlineData("Give 1 to 12 times", 1, "--zone", "UTC", "--shifts", "8")]
    [InlineData("Write 2026-11-01", 1, "--zone", "UTC", "--from", "yesterday")]
    [InlineData("Give a --from before --to", 1, "--zone", "UTC", "--from", "2026-03-05")]
    [InlineData("longer than 31 days", 1, "--zone", "UTC", "--from", "2026-01-01")]
    public void What_cannot_be_asked_is_refused_with_the_remedy(string remedy, int code, params string[] args)
    {
        Write();
        var ran = Run(args);
        Assert.Equal(code, ran.Code);
        Assert.Contains(remedy, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_is_not_there_is_not_made()
    {
        Assert.Equal(2, Run("--zone", "UTC").Code);
        Assert.False(File.Exists(Journal));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-02-01T00:00:00Z", "2026-03-04T00:00:00Z", true)]
    [InlineData("2026-02-01T00:00:00Z", "2026-03-04T00:00:01Z", false)]
    [InlineData("2026-03-04T00:00:00Z", "2026-03-04T00:00:00Z", false)]
    [InlineData("2026-03-04", null, false)]
    [InlineData(null, "2026-03-05T00:00:01Z", false)]
    public void The_server_gives_figures_for_what_is_over_and_for_a_month_at_most(string? from, string? to, bool given)
    {
        var (period, whyNot) = FigureEndpoints.ReadPeriod(from, to, Instant.FromUtc(2026, 3, 5, 0, 0));
        Assert.Equal((given, given), (period is not null, whyNot.Length == 0));
    }

    [Fact]
    public void Only_what_came_after_is_read_again_and_a_stop_of_the_server_is_a_gap()
    {
        Write();
        var steps = new List<AlarmTransition>();
        var last = AlarmSteps.Follow(JournalAddress.OfFile(Journal), 0, steps.Add);
        Assert.Equal(12, steps.Count);
        Assert.Equal(last, AlarmSteps.Follow(JournalAddress.OfFile(Journal), last, steps.Add));
        Assert.Equal(12, steps.Count);
        Assert.Equal(new Interval(Steps.At(3600), Steps.At(7200)), Assert.Single(AlarmSteps.Read(JournalAddress.OfFile(Journal)).Record.Gaps));
    }

    /// <summary>Twelve alarms of a night; the server was down for its second hour, and wrote last at 16:00.</summary>
    private void Write()
    {
        using var journal = SqliteJournal.Open(Journal);
        var started = "{\"centre\":{\"officers\":[]}}"u8.ToArray();
        journal.Append(0, Steps.At(0), [new NewEntry(EntryKind.Started, Steps.At(0), started)]);
        journal.Append(1, Steps.At(3600), [.. new Steps().Burst(100, 12, 200).All.Select(step => new NewEntry(EntryKind.Transition, step.At, JournalJson.Write(step)))]);
        journal.Append(13, Steps.At(7200), [new NewEntry(EntryKind.Started, Steps.At(7200), started)]);
        journal.Append(14, Steps.At(57600), [new NewEntry(EntryKind.Rejected, Steps.At(57600), "{}"u8.ToArray())]);
    }

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(["alarm-figures", "--journal", Journal, .. args], output, error);
        return (code, output.ToString(), error.ToString());
    }
}

using System.Text.Json;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Logs;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Logs;

/// <summary>Both forms of the log: what they say, and what they keep to themselves.</summary>
public sealed class LogFormTests
{
    private const string Ours = "CaseCenterMonitor.Server.Centres.CentreGrain";
    private const string Theirs = "Orleans.Messaging";
    private const string Person = "1122-037";

    [Theory, InlineData(false), InlineData(true)]
    public void What_this_program_says_is_written_whole_and_on_one_line(bool json)
    {
        using var log = new Written(json);
        log.Factory.CreateLogger(Ours).LogInformation(LogEvent.CentreOpened, "Centre {Centre}: {Entries} entries\nfolded", "northside", 12);
        Assert.Single(log.Text.TrimEnd().Split('\n'));
        Assert.Contains("Centre northside: 12 entries", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_the_JSON_form_has_time_level_event_source_text_and_values()
    {
        using var log = new Written(json: true);
        log.Factory.CreateLogger(Ours).LogWarning(LogEvent.SnapshotFailed, "Centre {Centre} waited {Elapsed} ms", "北区", 12);
        var line = JsonDocument.Parse(log.Text).RootElement;
        Assert.True(line.GetProperty("at").TryGetDateTimeOffset(out _));
        Assert.Equal(("warning", 1008, "snapshot-failed", Ours), (
            line.GetProperty("level").GetString(), line.GetProperty("event").GetInt32(), line.GetProperty("name").GetString(), line.GetProperty("source").GetString()));
        Assert.Equal(("Centre 北区 waited 12 ms", "北区", 12), (
            line.GetProperty("text").GetString(), line.GetProperty("fields").GetProperty("centre").GetString(), line.GetProperty("fields").GetProperty("elapsed").GetInt32()));
        Assert.Contains("北区", log.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Of_what_a_framework_says_its_sentence_and_its_numbers_are_written_and_no_text(bool json)
    {
        using var log = new Written(json);
        log.Factory.CreateLogger(Theirs).LogWarning(
            "Response did not arrive in {Timeout} for {Message}, {Id:X} of {Count} hops", TimeSpan.FromSeconds(30), $"ICentreGrain.ClocksOf({Person})", Guid.Empty, 3);
        Assert.DoesNotContain(Person, log.Text, StringComparison.Ordinal);
        Assert.Contains("Response did not arrive in 00:00:30 for …, … of 3 hops", log.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Scopes_which_hold_the_path_of_a_request_are_not_written(bool json)
    {
        using var log = new Written(json);
        var logger = log.Factory.CreateLogger(Ours);
        using (logger.BeginScope(new Dictionary<string, object> { ["RequestPath"] = $"/api/people/{Person}/checks" }))
        {
            logger.LogInformation(LogEvent.Ready, "Ready");
        }

        Assert.DoesNotContain(Person, log.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Of_an_exception_its_kind_and_place_are_written_and_its_words_only_where_no_person_can_be_in_them(bool json)
    {
        using var log = new Written(json);
        log.Factory.CreateLogger(Ours).LogError(LogEvent.CentreStopped, Thrown(() => new Dictionary<string, int>()[Person]), "Centre stops");
        Assert.DoesNotContain(Person, log.Text, StringComparison.Ordinal);
        Assert.Contains("KeyNotFoundException", log.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Of_an_exception_its_kind_and_place_are_written_and_its_words_only_where_no_person_can_be_in_them), log.Text, StringComparison.Ordinal);

        var disk = Thrown(() => throw new InvalidOperationException(Person, new IOException("No space left on device")));
        log.Factory.CreateLogger(Ours).LogError(LogEvent.CentreStopped, disk, "Centre stops");
        Assert.DoesNotContain(Person, log.Text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException <- IOException: No space left on device", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_exceptions_that_tell_the_installer_what_to_do_are_written_with_their_words()
    {
        Assert.Equal("SettingsException: Give --Ccm:Site.", ExceptionText.Of(new SettingsException("Give --Ccm:Site.")));
        Assert.Equal("JournalUnreachableException: PostgreSQL is away.", ExceptionText.Of(new JournalUnreachableException("PostgreSQL is away.")));
    }

    private static Exception Thrown(Func<object> what)
    {
        try
        {
            what();
            throw new InvalidOperationException("Nothing was thrown.");
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}

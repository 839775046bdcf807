using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Tests.Rules;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Centres;

/// <summary>Two servers on one journal: the one that began last has it, and the other knows.</summary>
public sealed class OtherWriterTests : IDisposable
{
    private static readonly Instant At = SmallCentre.At("09:00:00");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-other-");
    private readonly Readiness _readiness = new(new FakeTimeProvider());
    private readonly Said<OtherWriter> _log = new();
    private readonly Premises _premises;
    private readonly OtherWriter _other;

    public OtherWriterTests()
    {
        _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName, SnapshotEvery = 0 });
        _other = new OtherWriter(_premises, _readiness, _log);
    }

    public void Dispose()
    {
        _other.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_server_that_is_fenced_by_the_start_of_another_one_stops_for_good_and_says_at_which_entry_and_what_to_do()
    {
        await using var first = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(At));
        var known = first.Centre.LastSequence;
        await using var second = OpenedCentre.Of(_premises.Journal.Open(), _premises, At + Duration.FromSeconds(1));
        var fenced = Assert.Throws<JournalFencedException>(() => first.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At));
        Assert.True(_other.IsBehind(fenced));
        Assert.True(_other.Seen.IsCancellationRequested);
        Assert.Contains("other-writer", _readiness.Reasons());
        Assert.Contains($"with entry {known + 1}. This one stops for good", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(_other.Check);

        // The other one goes on, and a fresh process has nothing against it.
        second.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At);
        using var fresh = new OtherWriter(_premises, _readiness, _log);
        fresh.Check();
    }

    [Fact]
    public async Task A_server_that_is_fenced_by_what_it_wrote_itself_and_had_given_up_begins_again()
    {
        await using var lost = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(At));
        await using var late = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(At + Duration.FromSeconds(1)));
        late.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At);
        Assert.False(_other.IsBehind(Assert.Throws<JournalFencedException>(() => lost.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At))));
        Assert.False(_other.Seen.IsCancellationRequested);
        Assert.DoesNotContain("other-writer", _readiness.Reasons());
        _other.Check();
    }

    [Fact]
    public void What_failed_for_another_reason_is_nobody_else() => Assert.False(_other.IsBehind(new IOException("No space left on device")));

    [Fact]
    public async Task Who_it_was_is_looked_for_again_when_the_journal_could_not_be_read_at_once()
    {
        await using var first = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(At));
        await using var second = OpenedCentre.Of(_premises.Journal.Open(), _premises, At + Duration.FromSeconds(1));
        var fenced = Assert.Throws<JournalFencedException>(() => first.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At));
        var journal = Path.Join(_folder.FullName, "northside", "journal.db");
        File.Move(journal, journal + ".away");
        Assert.False(_other.IsBehind(fenced));
        File.Move(journal + ".away", journal);
        Assert.Throws<InvalidOperationException>(_other.Check);
        Assert.True(_other.Seen.IsCancellationRequested);
    }
}

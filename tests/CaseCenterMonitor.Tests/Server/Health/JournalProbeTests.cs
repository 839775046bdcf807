using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Health;

/// <summary>Whether a quiet night hides that nothing can be written.</summary>
public sealed class JournalProbeTests : IDisposable
{
    private static readonly TimeSpan Third = (Readiness.JournalProofMax / 3).ToTimeSpan();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-probe-");
    private readonly FakeTimeProvider _clock = new();
    private readonly Said<JournalProbe> _log = new();
    private readonly Premises _premises;
    private readonly Readiness _readiness;

    public JournalProbeTests()
    {
        _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });
        _readiness = new Readiness(_clock);
    }

    private string Journal => Path.Join(_folder.FullName, "northside", "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_commit_is_tried_when_nothing_was_written_and_a_journal_that_is_gone_is_said_once_and_again_when_it_is_back()
    {
        _premises.Journal.Open().Dispose();
        using var probe = new JournalProbe(_readiness, _premises, _clock, _log);
        await probe.StartAsync(CancellationToken.None);
        await After(() => _readiness.JournalWrittenAt == Now);

        File.Move(Journal, Journal + ".away");
        var proven = Now;
        await After(() => _log.Lines.Count == 1);
        await After(() => _clock.GetUtcNow() > proven.ToDateTimeOffset() + Third);
        Assert.Equal(proven, _readiness.JournalWrittenAt);
        Assert.Contains("Nothing can be written to the journal", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.False(File.Exists(Journal));

        File.Move(Journal + ".away", Journal);
        await After(() => _log.Lines.Count == 2);
        Assert.Contains("can be written again", _log.Lines[1], StringComparison.Ordinal);
        await probe.StopAsync(CancellationToken.None);
    }

    private NodaTime.Instant Now => NodaTime.Instant.FromDateTimeOffset(_clock.GetUtcNow());

    // The probe waits on the clock of this test, on a thread of its own: each look lets one of its turns pass.
    private Task After(Func<bool> happened) => Eventually.True("it happened", () =>
    {
        if (happened())
        {
            return Task.FromResult(true);
        }

        _clock.Advance(Third);
        return Task.FromResult(false);
    });
}

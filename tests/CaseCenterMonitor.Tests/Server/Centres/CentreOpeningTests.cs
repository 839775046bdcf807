using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Centres;

/// <summary>A centre that cannot be opened is tried twice a second, and the log stays one that somebody can read.</summary>
public sealed class CentreOpeningTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-opening-");
    private readonly FakeTimeProvider _clock = new();
    private readonly Said<CentreOpening> _log = new();
    private readonly ServerMeter _meter = new();
    private readonly OtherWriter _other;
    private readonly CentreOpening _opening;

    public CentreOpeningTests()
    {
        var premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });
        var readiness = new Readiness(_clock);
        _other = new OtherWriter(premises, readiness, new Said<OtherWriter>());
        _opening = new CentreOpening(premises, _meter, readiness, new NotaryBell(), _other, _clock, _log);
    }

    private string Journal => Path.Join(_folder.FullName, "northside", "journal.db");

    public void Dispose()
    {
        _other.Dispose();
        _meter.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_opened_is_said_once_then_every_minute_and_when_it_can()
    {
        Directory.CreateDirectory(Journal);
        FailsFor<SqliteException>(attempts: 121);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("1 times by now", _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains("121 times by now", _log.Lines[1], StringComparison.Ordinal);
        Assert.All(_log.Lines, line => Assert.Contains(Journal, line, StringComparison.Ordinal));

        Directory.Delete(Journal);
        await using var open = _opening.Open();
        Assert.Contains("is open, after 121 attempts that failed", _log.Lines[2], StringComparison.Ordinal);
        Assert.Contains("0 entries folded from the first", _log.Lines[3], StringComparison.Ordinal);
        Assert.Equal(4, _log.Lines.Count);
    }

    [Fact]
    public async Task A_journal_that_was_changed_is_said_once_and_then_every_minute()
    {
        await _opening.Open().DisposeAsync();
        await _opening.Open().DisposeAsync();
        Spoil();
        _log.Lines.Clear();
        FailsFor<JournalDivergedException>(attempts: 121);
        Assert.Equal(2, _log.Lines.Count);
        Assert.All(_log.Lines, line => Assert.Contains("was changed", line, StringComparison.Ordinal));
    }

    private void FailsFor<T>(int attempts)
        where T : Exception
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            Assert.Throws<T>(() => _opening.Open());
            _clock.Advance(LastingTrouble.TellEvery / (attempts - 1));
        }
    }

    private void Spoil()
    {
        using var connection = new SqliteConnection($"Data Source={Journal};Pooling=false");
        connection.Open();
        using var delete = connection.CreateCommand();
        delete.CommandText = "drop trigger entries_no_delete; delete from entries where sequence = 2;";
        delete.ExecuteNonQuery();
    }
}

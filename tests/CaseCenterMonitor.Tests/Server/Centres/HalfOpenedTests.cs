using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Rules;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Centres;

/// <summary>A start that came only half-way leaves nothing open, and the next one works.</summary>
public sealed class HalfOpenedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-half-");
    private readonly Premises _premises;

    public HalfOpenedTests() => _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });

    private string Journal => Path.Join(_folder.FullName, "northside", "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_store_that_holds_no_whole_journal_is_closed_again()
    {
        var store = new MemoryStore();
        using (var journal = ProvenJournal.Open(store))
        {
            journal.Append(0, SmallCentre.At("09:00:00"), [.. RefoldTests.History(1).Take(3).Select(entry => new NewEntry(entry.Kind, entry.OccurredAt, entry.Body))]);
        }

        store.Entries.RemoveAt(1);
        var again = new MemoryStore();
        again.Entries.AddRange(store.Entries);
        Assert.ThrowsAny<Exception>(() => ProvenJournal.Open(again));
        Assert.True(again.IsDisposed);
    }

    /// <summary>Outside of a silo a centre opens its journal, and is then refused the clock it asks for.</summary>
    [Fact]
    public async Task A_centre_that_fails_behind_its_opened_journal_has_closed_it_and_the_next_one_opens_it()
    {
        var clock = new FakeTimeProvider();
        var readiness = new Readiness(clock);
        using var outbox = new NotifyOutbox(_premises, []);
        using var meter = new ServerMeter();
        using var other = new OtherWriter(_premises, readiness, new Said<OtherWriter>());
        var log = new Said<CentreOpening>();
        var opening = new CentreOpening(_premises, meter, readiness, new NotaryBell(), other, clock, log);
        var grain = new CentreGrain(_premises, opening, null!, null!, outbox, new Delays(), new SignalTap(isOpen: false), readiness, other, clock, new Said<CentreGrain>());
        await Assert.ThrowsAnyAsync<Exception>(() => grain.OnActivateAsync(CancellationToken.None));
        Assert.Contains(log.Lines, line => line.Contains("0 entries folded from the first", StringComparison.Ordinal));
        Assert.Contains("centre-not-open", readiness.Reasons());

        // SQLite lets nobody do this beside anybody else who has the file open.
        SqliteFile.OpenAlone(Journal).Dispose();
        await using var next = OpenedCentre.Of(_premises.Journal.Open(), _premises, SmallCentre.At("09:00:00"));
        Assert.True(next.Centre.LastSequence > 0);
    }
}

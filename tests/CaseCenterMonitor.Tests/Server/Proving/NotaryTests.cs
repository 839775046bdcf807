using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Rules;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Proving;

/// <summary>Whoever has the journal signs it, and nobody else.</summary>
public sealed class NotaryTests : IDisposable
{
    private static readonly Instant At = SmallCentre.At("09:00:00");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-notary-");
    private readonly FakeTimeProvider _clock = new();
    private readonly Premises _premises;
    private readonly OtherWriter _other;
    private readonly LogIdentity _identity;
    private readonly ProofMemory _memory;
    private readonly HttpClient _nobody = new();

    public NotaryTests()
    {
        _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName, SnapshotEvery = 0 });
        _other = new OtherWriter(_premises, new Readiness(_clock), new Said<OtherWriter>());
        _identity = LogIdentity.Load(new ProofSettings(), "northside", _folder.FullName);
        _memory = ProofMemory.Open(Path.Join(_folder.FullName, ProofMemory.FileName), _identity.Origin, At);
    }

    public void Dispose()
    {
        _nobody.Dispose();
        _memory.Dispose();
        _identity.Dispose();
        _other.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_server_that_gave_way_to_another_one_signs_nothing_of_what_that_one_writes()
    {
        using var notary = Notary();
        await using var first = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(At));
        await notary.Turn(CancellationToken.None);
        var signed = _memory.Signed!.Size;
        Assert.Equal(first.Centre.LastSequence, signed);

        await using var second = OpenedCentre.Of(_premises.Journal.Open(), _premises, At + Duration.FromSeconds(1));
        Assert.True(_other.IsBehind(Assert.Throws<JournalFencedException>(() => first.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), At))));
        await notary.Turn(CancellationToken.None);
        Assert.Equal(signed, _memory.Signed!.Size);

        // It is not only silent: it has ended.
        await notary.StartAsync(CancellationToken.None);
        await notary.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1));
    }

    // Without witnesses it asks nobody, and there is nothing to tell the centre.
    private Notary Notary() => new(
        _premises, _identity, _memory, new NotaryBell(), new WitnessRound(new WitnessPost(_nobody), _clock), new ProofNews(_premises, null!), new LatestCheckpoint(), _other, _clock,
        new Said<Notary>());
}

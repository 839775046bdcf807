using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Orleans.Concurrency;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Ingest;

/// <summary>A call to the centre that nobody took in time comes back as cancelled, though nobody stops the server: it is one more failure, and no end.</summary>
public sealed class ExpiredCallTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-expired-");
    private readonly FakeTimeProvider _clock = new();
    private readonly Said<GatewayWatch> _watchLog = new();
    private readonly Said<Intake> _intakeLog = new();
    private readonly ServerMeter _meter = new();
    private readonly Premises _premises;
    private readonly OtherWriter _other;

    public ExpiredCallTests()
    {
        _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });
        _other = new OtherWriter(_premises, new Readiness(_clock), new Said<OtherWriter>());
    }

    public void Dispose()
    {
        _other.Dispose();
        _meter.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_watch_over_the_gateways_misses_a_turn_says_so_and_goes_on()
    {
        var pulses = 0;
        var grains = DeafCentre.Behind(call => call == nameof(ICentreGrain.Pulse) && ++pulses == 1 ? Task.FromCanceled(new CancellationToken(canceled: true)) : Task.CompletedTask);
        using var watch = new GatewayWatch(IntakeOver(grains), _premises, grains, _other, _clock, _watchLog);
        await watch.StartAsync(CancellationToken.None);
        await After(() => pulses >= 2);
        Assert.False(watch.ExecuteTask!.IsCompleted);
        Assert.Contains("missed a turn", Assert.Single(_watchLog.Lines, line => !line.StartsWith("Gateway ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await watch.StopAsync(CancellationToken.None);
    }

    /// <summary>The first may have reached the journal: what no gateway numbered carries a name by which it is known again.</summary>
    [Fact]
    public async Task A_batch_is_handed_over_again_under_the_same_name()
    {
        var names = new List<string?>();
        using var intake = IntakeOver(DeafCentre.Behind((_, with) =>
        {
            names.Add(((Immutable<Incoming[]>)with[0]!).Value.Single().CommandId);
            return names.Count == 1 ? Task.FromCanceled<Receipt[]>(new CancellationToken(canceled: true)) : Task.FromResult<Receipt[]>([new Receipt(ReceiptKind.Accepted, 7)]);
        }));
        await intake.StartAsync(CancellationToken.None);
        var offered = intake.Offer(new Signal.TimePassed(intake.Now()), intake.Now());
        await After(() => offered.IsCompleted);
        Assert.Equal(7, (await offered).Sequence);
        Assert.Equal(2, names.Count);
        Assert.True(names[0] is { Length: > 0 } && names[0] == names[1], string.Join(", ", names));
        await intake.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_offered_to_a_server_that_has_lost_its_journal_to_another_one_is_refused_and_does_not_wait()
    {
        await using var first = OpenedCentre.Of(_premises.Journal.Open(), _premises, _other.Begin(Now));
        await using var second = OpenedCentre.Of(_premises.Journal.Open(), _premises, Now + Duration.FromSeconds(1));
        using var intake = IntakeOver(DeafCentre.Behind(_ =>
        {
            var fenced = Assert.Throws<JournalFencedException>(() => first.Centre.NoteView(new ViewedBody(new OfficerNumber("01"), "records"), Now));
            _other.IsBehind(fenced);
            return Task.FromException<Receipt[]>(fenced);
        }));
        await intake.StartAsync(CancellationToken.None);
        var offered = intake.Offer(new Signal.TimePassed(intake.Now()), intake.Now());
        Assert.Contains("Another server has the journal", (await Assert.ThrowsAsync<InvalidOperationException>(() => offered.WaitAsync(Eventually.UsualLimit))).Message, StringComparison.Ordinal);
        await intake.StopAsync(CancellationToken.None);
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private Intake IntakeOver(IGrainFactory grains) => new(grains, _premises, _meter, _other, _clock, _intakeLog);

    // They wait on the clock of this test, on threads of their own: each look lets one of their turns pass.
    private Task After(Func<bool> happened) => Eventually.True("it happened", () =>
    {
        if (happened())
        {
            return Task.FromResult(true);
        }

        _clock.Advance(TimeSpan.FromMilliseconds(500));
        return Task.FromResult(false);
    });
}

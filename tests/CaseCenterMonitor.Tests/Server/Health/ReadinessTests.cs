using CaseCenterMonitor.Server.Health;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Health;

/// <summary>Ready is what has been shown to work, and not what has not been seen to fail.</summary>
public sealed class ReadinessTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Readiness _readiness;

    public ReadinessTests() => _readiness = new Readiness(_clock);

    [Fact]
    public void Nothing_is_ready_before_it_has_said_so()
    {
        Assert.Equal(["centre-not-open", "journal-not-written", "broker-down"], _readiness.Reasons());
        MakeReady();
        Assert.Empty(_readiness.Reasons());
    }

    [Fact]
    public void A_commit_proves_itself_for_as_long_as_it_is_young()
    {
        MakeReady();
        _clock.Advance(Readiness.JournalProofMax.ToTimeSpan());
        Assert.Empty(_readiness.Reasons());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["journal-not-written"], _readiness.Reasons());
        _readiness.JournalWritten();
        Assert.Empty(_readiness.Reasons());
    }

    [Fact]
    public void A_centre_that_stops_and_a_broker_that_goes_are_named()
    {
        MakeReady();
        _readiness.CentreClosed();
        Assert.Equal(["centre-not-open"], _readiness.Reasons());
        _readiness.CentreOpened();
        _readiness.BrokerIsUp(false);
        Assert.Equal(["broker-down"], _readiness.Reasons());
    }

    private void MakeReady()
    {
        _readiness.CentreOpened();
        _readiness.JournalWritten();
        _readiness.BrokerIsUp(true);
    }
}

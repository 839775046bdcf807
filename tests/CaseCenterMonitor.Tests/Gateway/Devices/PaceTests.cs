using CaseCenterMonitor.Gateway.Devices;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

public sealed class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_client_that_keeps_to_the_rate_never_waits()
    {
        var pace = new Pace(Start);
        Assert.All(Enumerable.Range(0, 10_000), message => Assert.Equal(TimeSpan.Zero, pace.Take(Start.AddMilliseconds(2 * message))));
    }

    [Fact]
    public void A_burst_of_a_second_is_free_and_each_message_beyond_it_waits_its_turn()
    {
        var pace = new Pace(Start);
        for (var message = 0; message < Pace.MessagesPerSecondMax; message++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take(Start));
        }

        Assert.Equal(TimeSpan.FromMilliseconds(2), pace.Take(Start));
        Assert.Equal(TimeSpan.FromMilliseconds(4), pace.Take(Start));
        Assert.Equal(TimeSpan.Zero, pace.Take(Start.AddSeconds(1)));
    }

    [Fact]
    public void Keeping_quiet_for_an_hour_saves_up_no_more_than_one_burst()
    {
        var pace = new Pace(Start);
        var later = Start.AddHours(1);
        var free = Enumerable.Range(0, 5_000).Count(_ => pace.Take(later) == TimeSpan.Zero);
        Assert.Equal(Pace.MessagesPerSecondMax, free);
    }
}

using CaseCenterMonitor.Server.Ingest;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Ingest;

public sealed class ClashWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly ClashWatch _watch = new();

    [Fact]
    public void A_gateway_that_starts_again_and_again_is_one()
    {
        Assert.Null(Heard("a", 0));
        Assert.Null(Heard("a", 2));
        Assert.Null(Heard("b", 10));
        Assert.Null(Heard("b", 12));
        Assert.Null(Heard("c", 20));
    }

    [Fact]
    public void A_boot_that_goes_on_after_another_began_shows_that_two_live_whatever_their_clocks_say()
    {
        Heard("a", 0);
        Heard("b", 3600);
        var clash = Heard("a", 2);
        Assert.Equal(("a", "b"), (clash!.BootId, clash.OtherBootId));
    }

    [Fact]
    public void What_a_broker_delivers_again_of_an_ended_boot_is_no_second_process()
    {
        Heard("a", 0);
        Heard("a", 2);
        Heard("b", 10);
        Assert.Null(Heard("a", 2));
        Assert.Null(Heard("b", 12));
    }

    private IdClash? Heard(string boot, int second) => _watch.Heard(boot, Start.AddSeconds(second), Start);
}

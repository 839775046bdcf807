using CaseCenterMonitor.Core;
using NodaTime;
using Xunit;
using static CaseCenterMonitor.Tests.Core.Figures.Steps;

namespace CaseCenterMonitor.Tests.Core.Figures;

public sealed class FloodWatchTests
{
    [Fact]
    public void A_flood_starts_with_the_eleventh_and_ends_when_four_are_left()
    {
        var flood = Assert.Single(FloodWatch.In(Enumerable.Range(0, 11).Select(index => At(index)), At(3600)));
        Assert.Equal((At(10), At(606)), (flood.Start, flood.End)); // At 605 s five are left, and that is a flood still.
    }

    [Fact]
    public void What_rang_exactly_ten_minutes_ago_no_longer_counts()
    {
        Assert.Empty(FloodWatch.In([.. Enumerable.Range(0, 10).Select(index => At(index)), At(600)], At(3600)));
        Assert.Single(FloodWatch.In([.. Enumerable.Range(0, 10).Select(index => At(index)), At(599.9)], At(3600)));
    }

    [Fact]
    public void A_flood_goes_on_while_five_ring_in_ten_minutes()
    {
        var floods = FloodWatch.In([.. Enumerable.Range(0, 11).Select(index => At(index)), .. Enumerable.Range(1, 20).Select(index => At(index * 120))], At(2400));
        Assert.False(Assert.Single(floods).HasEnd);
    }
}

using CaseCenterMonitor.Core;
using Xunit;
using static CaseCenterMonitor.Tests.Core.Figures.Steps;

namespace CaseCenterMonitor.Tests.Core.Figures;

public sealed class AlarmTrafficTests
{
    [Fact]
    public void Says_since_when_there_is_a_flood_until_fewer_than_five_came()
    {
        var traffic = Follow(new Steps().Burst(0, 11, 1));
        Assert.Equal((At(10), 11), (traffic.At(At(20)).FloodSince, traffic.At(At(20)).LastTenMinutes));
        Assert.Equal(At(10), traffic.At(At(605.9)).FloodSince);
        Assert.Null(traffic.At(At(606)).FloodSince);
    }

    [Fact]
    public void Says_what_chatters_until_its_minute_is_over()
    {
        var traffic = Follow(new Steps().Raise(0, "DOR-1/a").Clear(5, "DOR-1/a").Raise(10, "DOR-1/a").Clear(15, "DOR-1/a").Raise(20, "DOR-1/a"));
        Assert.Equal("DOR-1/a", Assert.Single(traffic.At(At(59.9)).Chattering).ToString());
        Assert.Empty(traffic.At(At(60)).Chattering);
    }

    [Fact]
    public void Says_what_is_stale_after_more_than_a_day()
    {
        var traffic = Follow(new Steps().Raise(0, "DOR-1/a").Acknowledge(5, "DOR-1/a").Raise(6, "DOR-1/b").Clear(7, "DOR-1/b"));
        Assert.Empty(traffic.At(At(86400)).Stale);
        Assert.Equal(new AlarmSince(Key("DOR-1/a"), Start), Assert.Single(traffic.At(At(86401)).Stale));
    }

    [Fact]
    public void Counts_the_same_as_the_figures_do()
    {
        var steps = new Steps().Raise(10, "GWY-1/gw", 2).Raise(11, "WBD-1/a", cause: "GWY-1/gw").Shelve(15, "GWY-1/gw").Raise(20, "WBD-1/b", cause: "GWY-1/gw")
            .Raise(30, "DOR-2/c").Shelve(40, "DOR-2/c").Clear(50, "DOR-2/c").Raise(60, "DOR-2/c").Worsen(70, "DOR-2/c", 2).TakeBack(70, "DOR-2/c");
        Assert.Equal(4, Follow(steps).At(At(100)).LastTenMinutes);
        Assert.Equal(4, steps.Value(FigureKind.Annunciated));
    }

    private static AlarmTraffic Follow(Steps steps)
    {
        var traffic = new AlarmTraffic();
        steps.All.ForEach(traffic.Take);
        return traffic;
    }
}

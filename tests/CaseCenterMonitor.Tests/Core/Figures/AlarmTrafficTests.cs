using CaseCenterMonitor.Core;
using CsCheck;
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

    [Fact]
    public void Says_how_long_an_alarm_called_before_somebody_acknowledged_and_before_somebody_came()
    {
        var steps = new Steps().Raise(10, "DOR-1/a", 1).Acknowledge(25, "DOR-1/a").Do(40, "DOR-1/a", AlarmInput.Attend).Do(50, "DOR-1/a", AlarmInput.Attend);
        Assert.Equal([(WaitKind.Acknowledge, 15.0), (WaitKind.Attend, 30.0)], Answers(steps).Select(one => (one.Kind, one.Wait.TotalSeconds)));
        Assert.All(Answers(steps), one => Assert.Equal(AlarmPriority.Critical, one.Priority));
    }

    [Fact]
    public void What_was_set_aside_meanwhile_called_only_from_when_it_was_taken_back()
    {
        var steps = new Steps().Raise(0, "DOR-1/a").Shelve(10, "DOR-1/a").TakeBack(100, "DOR-1/a").Acknowledge(103, "DOR-1/a");
        Assert.Equal(3, Assert.Single(Answers(steps)).Wait.TotalSeconds);
    }

    [Fact]
    public void What_a_cause_explains_is_acknowledged_without_having_called() =>
        Assert.Empty(Answers(new Steps().Raise(0, "GWY-1/gw", 2).Raise(1, "WBD-1/a", cause: "GWY-1/gw").Acknowledge(9, "WBD-1/a")));

    /// <summary>The one who follows and the one who looks back over the whole record agree on every wait.</summary>
    [Fact]
    public void Finds_the_same_waits_as_the_figures_of_a_shift_do() => Property.Holds(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[1, 90]).Array[1, 60], cases: 300, name: 61,
        moves =>
        {
            var steps = Played(moves);
            var expected = steps.Count(Night).Waits;
            var found = Answers(steps).ToLookup(one => (one.Kind, one.Priority), one => one.Wait);
            Assert.Equal(expected.Select(wait => (wait.Kind, wait.Priority)).Order(), found.Select(group => group.Key).Order());
            Assert.All(expected, wait => Assert.Equal((wait.Count, wait.Longest), (found[(wait.Kind, wait.Priority)].Count(), found[(wait.Kind, wait.Priority)].Max())));
        },
        moves => string.Join(", ", moves));

    // Each move is one of what may happen to one of four alarms in its state; what its state does not allow is left out.
    private static Steps Played((int Alarm, int What, int Later)[] moves)
    {
        var steps = new Steps();
        var state = new Dictionary<int, (bool Open, bool Active, bool Awaits, bool Aside)>();
        var seconds = 0.0;
        foreach (var (alarm, what, later) in moves)
        {
            seconds += later;
            var name = $"DOR-1/{alarm}";
            var (open, active, awaits, aside) = state.GetValueOrDefault(alarm);
            switch (what)
            {
                case 0 or 1 or 2 when !active:
                    steps.Raise(seconds, name, 1 + (alarm % 3));
                    break;
                case 3 when active:
                    steps.Clear(seconds, name);
                    break;
                case 4 or 5 when awaits:
                    steps.Acknowledge(seconds, name);
                    break;
                case 6 when open && active && !awaits:
                    steps.Do(seconds, name, AlarmInput.Reraise);
                    break;
                case 7 when open:
                    steps.Do(seconds, name, AlarmInput.Attend);
                    break;
                case 8 when open && !aside:
                    steps.Shelve(seconds, name);
                    aside = true;
                    break;
                case 9 when aside:
                    steps.TakeBack(seconds, name);
                    aside = false;
                    break;
                default:
                    continue;
            }

            var now = steps.All[^1].To;
            state[alarm] = (now != AlarmState.Normal, AlarmStateTable.IsActive(now), AlarmStateTable.AwaitsAcknowledgement(now), aside);
        }

        return steps;
    }

    private static List<Answered> Answers(Steps steps)
    {
        var traffic = new AlarmTraffic();
        return [.. steps.All.Select(step => traffic.Take(step)).OfType<Answered>()];
    }

    private static AlarmTraffic Follow(Steps steps)
    {
        var traffic = new AlarmTraffic();
        steps.All.ForEach(step => traffic.Take(step));
        return traffic;
    }
}

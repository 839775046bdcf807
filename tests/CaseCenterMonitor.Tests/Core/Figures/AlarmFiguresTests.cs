using CaseCenterMonitor.Core;
using CsCheck;
using NodaTime;
using Xunit;
using static CaseCenterMonitor.Tests.Core.Figures.Steps;

namespace CaseCenterMonitor.Tests.Core.Figures;

/// <summary>What is counted in one stretch, each figure by a list of steps written by hand.</summary>
public sealed class AlarmFiguresTests
{
    [Fact]
    public void What_rang_is_counted_and_not_what_a_cause_explains_or_what_is_set_aside()
    {
        var steps = new Steps().Raise(10, "GWY-1/gw", 2).Raise(10, "WBD-1/a", cause: "GWY-1/gw").Shelve(15, "GWY-1/gw").Raise(20, "WBD-1/b", cause: "GWY-1/gw")
            .Raise(30, "DOR-2/c").Shelve(40, "DOR-2/c").Clear(50, "DOR-2/c").Raise(60, "DOR-2/c").Worsen(70, "DOR-2/c", 2).TakeBack(70, "DOR-2/c");
        var figures = steps.Count();
        Assert.Equal(4, figures[FigureKind.Annunciated].Value); // The gateway, b whose cause is shelved, c, and c grown worse.
        Assert.Equal(1, figures[FigureKind.SuppressedByDesign].Value);
        Assert.Equal(1, figures[FigureKind.RaisedSetAside].Value);
        Assert.Equal((12.0, 0.5), (figures[FigureKind.PerDay].Value, figures[FigureKind.PerHour].Value));
    }

    [Theory, InlineData(24, AlarmVerdict.WithinBudget), InlineData(25, AlarmVerdict.AboveBudget), InlineData(96, AlarmVerdict.AboveBudget), InlineData(97, AlarmVerdict.AboveManageable)]
    public void Three_an_hour_are_within_the_budget_and_twelve_are_the_most(int count, AlarmVerdict verdict) =>
        Assert.Equal(verdict, new Steps().Burst(0, count, 290).Count()[FigureKind.PerHour].Verdict);

    [Theory, InlineData(10, 0), InlineData(11, 1)]
    public void Ten_in_ten_minutes_are_not_too_many_and_eleven_are(int count, int over)
    {
        var figures = new Steps().Burst(600, count, 1).Count();
        Assert.Equal((count, over, over), (figures[FigureKind.PeakTenMinutes].Value, figures[FigureKind.TenMinutesOver].Value, figures[FigureKind.Floods].Value));
        Assert.Equal(over / 48.0, figures[FigureKind.TenMinutesOverShare].Value);
    }

    [Theory, InlineData(30, 0), InlineData(31, 1)]
    public void Thirty_in_an_hour_are_not_too_many_and_thirty_one_are(int count, int over) =>
        Assert.Equal(over, new Steps().Burst(3600, count, 100).Value(FigureKind.HoursOver));

    [Theory, InlineData(59.9, 1), InlineData(60, 0), InlineData(60.1, 0)]
    public void Three_raises_of_one_alarm_in_less_than_a_minute_are_chatter(double third, int chatters)
    {
        var steps = new Steps().Raise(0, "DOR-1/a").Clear(5, "DOR-1/a").Raise(30, "DOR-1/a").Clear(40, "DOR-1/a").Raise(third, "DOR-1/a");
        Assert.Equal(chatters, steps.Value(FigureKind.Chattering));
    }

    [Theory, InlineData(29.9, 1), InlineData(30, 0), InlineData(30.1, 0)]
    public void What_is_over_before_anybody_could_answer_is_fleeting(double over, int fleeting) =>
        Assert.Equal(fleeting, new Steps().Raise(0, "DOR-1/a").Clear(over, "DOR-1/a").Value(FigureKind.Fleeting));

    [Fact]
    public void What_somebody_answered_is_not_fleeting_however_short_it_was() =>
        Assert.Equal(0, new Steps().Raise(0, "DOR-1/a").Acknowledge(5, "DOR-1/a").Clear(10, "DOR-1/a").Value(FigureKind.Fleeting));

    [Theory, InlineData(-1, 0), InlineData(0, 0), InlineData(1, 1)]
    public void Only_what_is_true_for_longer_than_a_day_is_stale(double later, int stale)
    {
        var day = 24 * 3600;
        var steps = new Steps().Raise(100, "DOR-1/a").Clear(100 + day + later, "DOR-1/a");
        Assert.Equal(stale, steps.Value(FigureKind.Stale, new Interval(At(day), At(day + 28800))));
        Assert.Equal(0, steps.Value(FigureKind.Stale, new Interval(At(day + 28800), At(day + 57600))));
    }

    [Fact]
    public void The_end_of_a_shift_belongs_to_the_next()
    {
        var next = new Interval(Night.End, Night.End + EightHours);
        var steps = new Steps().Raise(28799, "DOR-1/a").Raise(28800, "DOR-1/b");
        Assert.Equal((1.0, 1.0), (steps.Value(FigureKind.Annunciated), steps.Value(FigureKind.Annunciated, next)));
        Assert.Equal((1.0, 2.0), (steps.Value(FigureKind.Standing), steps.Value(FigureKind.Standing, next)));
    }

    [Fact]
    public void Waits_are_told_by_priority_from_the_call_to_the_answer()
    {
        var steps = new Steps();
        for (var wait = 1; wait <= 20; wait++)
        {
            steps.Raise(wait * 100, $"DOR-1/{wait}", 1).Acknowledge((wait * 100) + wait, $"DOR-1/{wait}").Do((wait * 100) + wait + 1, $"DOR-1/{wait}", AlarmInput.Attend);
        }

        var (acknowledged, attended) = (steps.Count().Waits[0], steps.Count().Waits[1]);
        Assert.Equal(new WaitFigure(WaitKind.Acknowledge, AlarmPriority.Critical, 20, Duration.FromSeconds(10), Duration.FromSeconds(19), Duration.FromSeconds(20)), acknowledged);
        Assert.Equal((WaitKind.Attend, Duration.FromSeconds(21)), (attended.Kind, attended.Longest));
    }

    [Fact]
    public void A_P1_to_which_nobody_came_is_counted_while_it_is_open_and_when_it_is_over()
    {
        var steps = new Steps().Raise(0, "DOR-1/a", 1).Acknowledge(5, "DOR-1/a").Do(65, "DOR-1/a", AlarmInput.Reraise).Do(65, "DOR-1/a", AlarmInput.Escalate);
        Assert.Equal((0.0, 1.0), (steps.Value(FigureKind.CriticalUnattended), steps.Value(FigureKind.CriticalWaiting)));
        steps.Acknowledge(70, "DOR-1/a").Clear(80, "DOR-1/a", latching: true).Resolve(90, "DOR-1/a", ResolvedCause.Equipment);
        Assert.Equal(1, steps.Value(FigureKind.CriticalUnverified));
        steps.Do(95, "DOR-1/a", AlarmInput.Verify).Do(100, "DOR-1/a", AlarmInput.Reset);
        var figures = steps.Count();
        Assert.Equal(AlarmVerdict.AboveBudget, figures[FigureKind.CriticalUnattended].Verdict);
        Assert.Equal("DOR-1/a", Assert.Single(figures.Unattended).ToString());
        Assert.Equal((1, 0, 1, 1, 0), ((int)figures[FigureKind.CriticalUnattended].Value!, (int)figures[FigureKind.CriticalWaiting].Value!,
            (int)figures[FigureKind.Reraised].Value!, (int)figures[FigureKind.Escalated].Value!, (int)figures[FigureKind.CriticalUnverified].Value!));
    }

    [Fact]
    public void One_false_P1_in_a_week_is_within_the_budget_and_two_are_not()
    {
        var steps = new Steps().Raise(0, "DOR-1/a", 1).Resolve(10, "DOR-1/a", ResolvedCause.NothingFound).Raise(20, "DOR-2/b", 1).Resolve(30, "DOR-2/b", ResolvedCause.Genuine);
        Assert.Equal(AlarmVerdict.WithinBudget, steps.Count()[FigureKind.CriticalFalseInWeek].Verdict);
        Assert.Equal(new Contributor("DOR-1", 1, 1), Assert.Single(steps.Count().FalseByRule));
        steps.Raise(40, "DOR-1/c", 1).Resolve(50, "DOR-1/c", ResolvedCause.Setting);
        Assert.Equal(AlarmVerdict.AboveBudget, steps.Count()[FigureKind.CriticalFalseInWeek].Verdict);
        Assert.Equal(1, steps.Value(FigureKind.CriticalFalseInWeek, new Interval(At(0), At(14 * 86400))));
    }

    [Fact]
    public void Shelvings_count_from_when_they_are_in_force()
    {
        var steps = new Steps().Raise(0, "DOR-1/a").Shelve(10, "DOR-1/a").TakeBack(310, "DOR-1/a").Raise(20, "DOR-1/b").Shelve(30, "DOR-1/b", second: true);
        Assert.Equal((1.0, 0.0, 300.0, 0.0), Asides());
        steps.Agree(40, "DOR-1/b").Raise(50, "DOR-2/c").Shelve(60, "DOR-2/c", SetAsideKind.OutOfService);
        Assert.Equal((2.0, 1.0, 28760.0, 1.0), Asides());
        Assert.Equal((1.0, 1.0), (steps.Value(FigureKind.OutOfService), steps.Value(FigureKind.OutOfServiceStanding)));

        (double?, double?, double?, double?) Asides() => (steps.Value(FigureKind.Shelved), steps.Value(FigureKind.ShelvedStanding),
            steps.Value(FigureKind.ShelvedLongestSeconds), steps.Value(FigureKind.ShelvedNearRisk));
    }

    [Fact]
    public void The_mix_and_the_contributors_are_shares_of_what_rang()
    {
        var steps = new Steps().Burst(0, 3, 700).Raise(10, "DOR-2/x", 1);
        var figures = steps.Count();
        Assert.Equal((0.25, 0.75, 1.0), (figures[FigureKind.CriticalShare].Value, figures[FigureKind.MediumShare].Value, figures[FigureKind.ContributorsShare].Value));
        Assert.Equal(AlarmVerdict.NotKnown, figures[FigureKind.ContributorsShare].Verdict);
        Assert.Equal(new Contributor("DOR-1", 3, 0.75), figures.TopRules[0]);
    }

    [Fact]
    public void What_cannot_be_known_is_not_zero()
    {
        var quiet = new Steps();
        Assert.Equal(0, quiet.Value(FigureKind.Annunciated));
        Assert.Null(quiet.Value(FigureKind.LowShare));
        Assert.Null(quiet.Value(FigureKind.FalseAlarms));
        var early = new Interval(Start - Duration.FromHours(1), Start + Duration.FromHours(1));
        var down = quiet.Record() with { Gaps = [new Interval(At(0), At(3000))] };
        Assert.Equal(NotKnownBecause.BeforeTheRecord, quiet.Count(early).NotKnown);
        Assert.Equal(NotKnownBecause.NotOver, AlarmFigures.Of(quiet.Record(keptHours: 7.9), Night).NotKnown);
        Assert.Equal(NotKnownBecause.NotRecorded, AlarmFigures.Of(down, Night).NotKnown);
        Assert.Null(AlarmFigures.Of(down with { Gaps = [new Interval(At(0), At(2880))] }, Night).NotKnown);
        Assert.All(quiet.Count(early).Figures, figure => Assert.Equal(((double?)null, AlarmVerdict.NotKnown), (figure.Value, figure.Verdict)));
    }

    [Fact]
    public void The_halves_of_a_period_add_up_and_the_order_of_different_alarms_changes_nothing() =>
        Gen.Select(Gen.Int[0, 57599], Gen.Int[0, 14], Gen.Int[0, 3]).Array[0, 120].Sample(made =>
        {
            var steps = new Steps();
            foreach (var (at, door, act) in made.OrderBy(one => one.Item1))
            {
                _ = act switch
                {
                    0 => steps.Raise(at, $"DOR-{door % 3}/{door}", 1 + (door % 4)),
                    1 => steps.Clear(at, $"DOR-{door % 3}/{door}"),
                    2 => steps.Acknowledge(at, $"DOR-{door % 3}/{door}"),
                    _ => steps.Do(at, $"DOR-{door % 3}/{door}", AlarmInput.Attend),
                };
            }

            var (whole, second) = (new Interval(Start, At(57600)), new Interval(At(28800), At(57600)));
            var (all, one, two) = (steps.Count(whole), steps.Count(Night), steps.Count(second));
            FigureKind[] adding = [FigureKind.Annunciated, FigureKind.TenMinutesOver, FigureKind.HoursOver, FigureKind.Floods, FigureKind.Fleeting, FigureKind.CriticalUnattended];
            Assert.All(adding, kind => Assert.Equal(all[kind].Value, one[kind].Value + two[kind].Value));
            Assert.Equal(all.Waits.Sum(wait => wait.Count), one.Waits.Concat(two.Waits).Sum(wait => wait.Count));
            Assert.Equal(all[FigureKind.FloodShare].Value!.Value, (one[FigureKind.FloodShare].Value + two[FigureKind.FloodShare].Value)!.Value / 2, 9);
            Assert.Equal(two[FigureKind.Standing].Value, all[FigureKind.Standing].Value);
            var other = steps.Record() with { Steps = [.. steps.All.GroupBy(step => step.Key).Reverse().SelectMany(alarm => alarm)] };
            Assert.Equal(all.Figures, AlarmFigures.Of(other, whole).Figures);
            Assert.Equal(all.Waits, AlarmFigures.Of(other, whole).Waits);
        }, iter: 300);
}

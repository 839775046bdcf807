using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Ahead;
using CaseCenterMonitor.Tests.Core.Alarms;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Ahead;

/// <summary>What will be breached unless somebody acts, and in which order it is told.</summary>
public sealed class EarlyWarningTests
{
    private const string Held = """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 21 looks at CR-1 talks
        10:00:05 wb-1 in Waiting-1
        10:00:05 19 in Waiting-1
        10:05:00 CR-1 risk-assessed risk=none

        """;

    [Fact]
    public void Every_alarm_that_time_alone_raises_was_foreseen_at_its_instant_and_with_its_priority()
    {
        var engine = AlarmCommandTests.Play(Held);
        var now = SmallCentre.At("10:06:00");
        var foreseen = engine.Ahead(now, now + EarlyWarning.HorizonMax).GroupBy(coming => coming.Key).ToDictionary(group => group.Key, group => group.MinBy(coming => coming.At)!);

        var raised = engine.Step(new Arrival(99, now + EarlyWarning.HorizonMax, now + EarlyWarning.HorizonMax, new Signal.TimePassed(now + EarlyWarning.HorizonMax)), new Changes())
            .Where(step => step.Input is AlarmInput.ConditionMet).DistinctBy(step => step.Key).ToList();

        Assert.NotEmpty(raised);
        Assert.All(raised, step => Assert.Equal((step.At, step.Priority), (foreseen[step.Key].At, foreseen[step.Key].Priority)));
    }

    [Fact]
    public void What_can_still_be_prevented_comes_first_by_the_time_left_to_begin_it()
    {
        var engine = AlarmCommandTests.Play(Held);
        var now = SmallCentre.At("10:30:00");
        var list = EarlyWarning.Of(engine, now, EarlyWarning.HorizonMax);

        var can = list.TakeWhile(foreseen => foreseen.CanBePrevented(now)).ToList();
        Assert.NotEmpty(can);
        Assert.DoesNotContain(list.Skip(can.Count), foreseen => foreseen.CanBePrevented(now));
        Assert.Equal(can.Select(foreseen => foreseen.StartBy).Order(), can.Select(foreseen => foreseen.StartBy));
        var rest = list.Skip(can.Count).Select(foreseen => foreseen.Coming.At).ToList();
        Assert.Equal(rest.Order(), rest);
    }

    [Theory]
    [InlineData("11:57:59", true)]
    [InlineData("11:50:00", true)]
    [InlineData("11:50:00.001", false)]
    public void A_drink_that_takes_ten_minutes_can_be_given_in_time_until_ten_minutes_before(string at, bool canBePrevented)
    {
        var engine = AlarmCommandTests.Play(Held);
        var now = SmallCentre.At(at == "11:57:59" ? "11:49:59" : at);
        var drink = Assert.Single(EarlyWarning.Of(engine, now, Duration.FromHours(2)), foreseen => foreseen.Coming.Key.Rule == "DET-9" && !foreseen.Coming.IsOpen);
        Assert.Equal(SmallCentre.At("12:00:00"), drink.Coming.At);
        Assert.Equal(SmallCentre.At("11:50:00"), drink.StartBy);
        Assert.Equal(canBePrevented, drink.CanBePrevented(now));
        Assert.NotNull(drink.Coming.Condition.Limit?.Source);
    }

    [Fact]
    public void A_drink_due_inside_an_interview_must_be_begun_earlier_and_the_list_says_why()
    {
        var engine = AlarmCommandTests.Play(Held + """
            10:20:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no
            """);
        var drink = Assert.Single(EarlyWarning.Of(engine, SmallCentre.At("10:30:00"), Duration.FromHours(2)), foreseen => foreseen.Coming.Key.Rule == "DET-9");
        Assert.Equal(SmallCentre.At("10:20:00"), drink.InterviewSince);
        Assert.Equal(SmallCentre.At("11:48:00"), drink.StartBy);
    }

    [Fact]
    public void Rest_that_can_no_longer_be_reached_is_known_hours_before()
    {
        // Eight hours within the first day: it must begin by two in the morning.
        var engine = AlarmCommandTests.Play(Held);
        var rest = Assert.Single(EarlyWarning.Of(engine, SmallCentre.At("14:00:01"), EarlyWarning.HorizonMax), foreseen => foreseen.Coming.Key.Rule == "DET-8");
        Assert.Equal(SmallCentre.At("10:00:00") + Duration.FromHours(16), rest.Coming.At);
    }

    [Fact]
    public void A_warning_of_a_warning_is_left_out() =>
        Assert.DoesNotContain(
            EarlyWarning.Of(AlarmCommandTests.Play(Held), SmallCentre.At("10:30:00"), EarlyWarning.HorizonMax), foreseen => foreseen.Coming.Key.Rule is "WCK-1" or "DET-1");

    [Theory]
    [InlineData(0)]
    [InlineData(721)]
    public void Looks_neither_back_nor_further_than_a_shift(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EarlyWarning.Of(AlarmCommandTests.Play(Held), SmallCentre.At("10:30:00"), Duration.FromMinutes(minutes)));

    [Fact]
    public void Only_rules_that_exist_are_prevented() => Assert.All(
        Enumerable.Range(1, 20).SelectMany(number => new[] { "WCK", "PRS", "MED", "ENV", "DET", "MOV", "DOR", "COV", "PRP", "DOC", "INT" }.Select(family => $"{family}-{number}"))
            .Where(id => Prevention.Of(id) is not null),
        id => Assert.Contains(id, RuleBook.All.Select(rule => rule.Alarm.Id)));
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Ahead;
using CaseCenterMonitor.Tests.Core.Alarms;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Ahead;

/// <summary>What somebody was given and is owed.</summary>
public sealed class CareBalanceTests
{
    private const string Held = """
        10:00:00 CR-1 booked in arrived 09:30:00 general
        10:00:00 CR-1 wears wb-1

        """;

    [Fact]
    public void Nothing_was_given_yet_and_everything_counts_from_arrival()
    {
        var balance = Of(Held);
        Assert.Null(balance.Meal.LastAt);
        Assert.Equal(SmallCentre.At("14:30:00"), balance.Meal.DueAt);
        Assert.Equal(SmallCentre.At("11:30:00"), balance.Drink.DueAt);
        Assert.False(balance.Rest.Reached);
        Assert.Equal(SmallCentre.At("09:30:00") + Duration.FromHours(16), balance.Rest.StartBy);
        Assert.Null(balance.InterviewSince);
        Assert.Null(balance.Pause);
    }

    [Fact]
    public void A_look_counts_from_the_last_one_whether_it_was_written_down_here_or_before_the_booking()
    {
        Assert.Null(Of(Held).Look.LastAt);
        Assert.Equal(SmallCentre.At("09:50:00"), Of(Held.Replace("general", "general seen 09:50:00", StringComparison.Ordinal)).Look.LastAt);
        var balance = Of(Held + "10:20:00 21 looks at CR-1 talks");
        Assert.Equal(SmallCentre.At("10:20:00"), balance.Look.LastAt);
        Assert.Equal(SmallCentre.At("10:20:00") + balance.Look.Limit.Value, balance.Look.DueAt);
    }

    [Fact]
    public void A_meal_is_a_drink_too_and_both_count_on_from_it()
    {
        var balance = Of(Held + "11:00:00 CR-1 meal-offered kind=main taken=yes\n12:00:00 CR-1 drink-offered taken=no");
        Assert.Equal((SmallCentre.At("11:00:00"), SmallCentre.At("16:00:00")), (balance.Meal.LastAt!.Value, balance.Meal.DueAt!.Value));
        Assert.Equal((SmallCentre.At("12:00:00"), SmallCentre.At("14:00:00")), (balance.Drink.LastAt!.Value, balance.Drink.DueAt!.Value));
    }

    [Fact]
    public void Whoever_sleeps_is_owed_no_meal_and_reaches_their_rest()
    {
        var balance = Of(Held + "12:00:00 CR-1 rest-began");
        Assert.Null(balance.Meal.DueAt);
        Assert.True(balance.Rest.Reached);
        Assert.Null(balance.Rest.StartBy);
        Assert.Equal(SmallCentre.At("12:00:00"), balance.Rest.RestingSince);
    }

    [Fact]
    public void An_interview_owes_a_pause_after_its_stretch()
    {
        var balance = Of(Held + "12:00:00 CR-1 interview-began room=Interview-1 officers=19,21 recorded=yes adultPresent=no");
        Assert.Equal(SmallCentre.At("12:00:00"), balance.InterviewSince);
        Assert.Equal(SmallCentre.At("14:00:00"), balance.Pause?.DueAt);
    }

    private static CareBalance Of(string story)
    {
        var situation = AlarmCommandTests.Play(story).Situation;
        return CareBalance.Of(situation.Custody.Find(new RecordId("CR-1"))!, situation.Centre.Policies);
    }
}

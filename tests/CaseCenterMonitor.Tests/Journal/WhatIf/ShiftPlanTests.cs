using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.WhatIf;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.WhatIf;

/// <summary>ShiftPlan by the clock of the centre, and who was on duty in them.</summary>
public sealed class ShiftPlanTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory]
    [InlineData("2026-01-01T15:59:59Z", "16–24", "2026-01-01")]
    [InlineData("2026-01-01T16:00:00Z", "00–08", "2026-01-02")]
    [InlineData("2026-01-02T00:00:00Z", "08–16", "2026-01-02")]
    public void A_shift_begins_at_its_hour_and_not_before(string at, string name, string day)
    {
        var shift = new ShiftPlan(Shanghai, ShiftPlan.DefaultHours).At(At(at));
        Assert.Equal((name, day), (shift.Name, LocalDatePattern.Iso.Format(shift.Day)));
    }

    [Fact]
    public void The_hours_before_the_first_shift_belong_to_the_last_of_the_day_before()
    {
        var shift = new ShiftPlan(Shanghai, [7, 19]).At(At("2026-01-01T20:00:00Z"));
        Assert.Equal(("19–07", At("2026-01-01T11:00:00Z"), At("2026-01-01T23:00:00Z")), (shift.Name, shift.From, shift.To));
    }

    [Fact]
    public void A_shift_over_the_change_of_the_clock_is_an_hour_longer()
    {
        var shift = new ShiftPlan(DateTimeZoneProviders.Tzdb["Europe/London"], ShiftPlan.DefaultHours).At(At("2026-10-25T03:00:00Z"));
        Assert.Equal(Duration.FromHours(9), shift.To - shift.From);
    }

    [Fact]
    public void On_duty_is_whose_band_was_heard_for_an_hour_of_the_shift()
    {
        var roster = Roster();
        Hear(roster, "02", "2026-01-01T00:30:00Z", WristbandPresence.Present);
        Hear(roster, "02", "2026-01-01T09:00:00Z", WristbandPresence.Lost);
        Hear(roster, "05", "2026-01-01T01:00:00Z", WristbandPresence.Present);
        Hear(roster, "05", "2026-01-01T01:59:59Z", WristbandPresence.Lost);
        roster.End(At("2026-01-02T00:00:00Z"));
        Assert.Equal(["02"], OnDuty(roster, "2026-01-01T05:00:00Z"));
        Assert.Equal(["02"], OnDuty(roster, "2026-01-01T08:30:00Z"));
    }

    [Fact]
    public void Who_is_there_at_the_end_was_there_until_then()
    {
        var roster = Roster();
        Hear(roster, "05", "2026-01-01T01:00:00Z", WristbandPresence.Present);
        roster.End(At("2026-01-01T02:00:00Z"));
        Assert.Equal(["05"], OnDuty(roster, "2026-01-01T03:00:00Z"));
    }

    [Fact]
    public void Where_no_band_was_heard_those_count_who_wrote_something_down()
    {
        var roster = Roster();
        roster.Take(new Signal.HeadcountTaken(At("2026-01-01T01:00:00Z"), new OfficerNumber("19"), 3));
        roster.End(At("2026-01-01T02:00:00Z"));
        Assert.Equal(["19"], OnDuty(roster, "2026-01-01T03:00:00Z"));
        Assert.Empty(OnDuty(roster, "2026-01-01T09:00:00Z"));
    }

    private static DutyRoster Roster()
    {
        var roster = new DutyRoster(new ShiftPlan(Shanghai, ShiftPlan.DefaultHours));
        roster.Know([new Officer(new OfficerNumber("02"), new WristbandId("wb-02"), Sex.Male), new Officer(new OfficerNumber("05"), new WristbandId("wb-05"), Sex.Female)]);
        return roster;
    }

    private static void Hear(DutyRoster roster, string officer, string at, WristbandPresence presence) =>
        roster.Take(new Signal.WristbandLocated(At(at), new WristbandId("wb-" + officer), new ZoneId("z-desk"), presence, null));

    private static IEnumerable<string> OnDuty(DutyRoster roster, string at) =>
        roster.OnDuty(new ShiftPlan(Shanghai, ShiftPlan.DefaultHours).At(At(at))).Select(officer => officer.Value).Order(StringComparer.Ordinal);

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}

using CaseCenterMonitor.Core;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Figures;

public sealed class ShiftsTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory, InlineData(3, 29, 7), InlineData(10, 25, 9), InlineData(11, 26, 8)]
    public void A_night_shift_is_as_long_as_the_clocks_make_it(int month, int day, int hours)
    {
        var midnight = London.AtStartOfDay(new LocalDate(2026, month, day)).ToInstant();
        var night = Assert.Single(Shifts.Of(London, Shifts.DefaultChanges).Within(new Interval(midnight, midnight + Duration.FromHours(1))));
        Assert.Equal(new Interval(midnight, midnight + Duration.FromHours(hours)), night);
    }

    [Fact]
    public void The_rate_of_a_short_night_counts_the_hours_that_passed()
    {
        var midnight = Instant.FromUtc(2026, 3, 29, 0, 0);
        var steps = new Steps();
        var begin = (midnight - Steps.Start).TotalSeconds;
        Assert.Equal(3, steps.Burst(begin, 21, 700).Value(FigureKind.PerHour, new Interval(midnight, midnight + Duration.FromHours(7))));
    }

    [Fact]
    public void A_shift_that_only_touches_the_period_is_not_in_it()
    {
        var day = Instant.FromUtc(2026, 11, 26, 8, 0);
        var shifts = Shifts.Of(London, Shifts.DefaultChanges).Within(new Interval(day, day + Duration.FromHours(16))).ToList();
        Assert.Equal([day, day + Duration.FromHours(8)], shifts.Select(shift => shift.Start));
    }

    [Theory, InlineData("07:00,19:00", 2), InlineData("19:00, 07:00", 2), InlineData("", null), InlineData("7", null), InlineData("08:00,08:00", null), InlineData("24:00", null)]
    public void Reads_the_times_at_which_shifts_change(string text, int? count) => Assert.Equal(count, ShiftText.TryRead(text, London)?.Changes.Count);

    [Fact]
    public void Without_a_text_there_are_three_shifts() => Assert.Equal(Shifts.DefaultChanges, ShiftText.TryRead(null, London)!.Changes);

    [Theory]
    [InlineData("2026-01-01T15:59:59Z", "16–24", "2026-01-01")]
    [InlineData("2026-01-01T16:00:00Z", "00–08", "2026-01-02")]
    [InlineData("2026-01-02T00:00:00Z", "08–16", "2026-01-02")]
    public void A_shift_begins_at_its_hour_and_not_before(string at, string name, string day)
    {
        var shift = Shifts.Of(Shanghai, Shifts.DefaultChanges).At(At(at));
        Assert.Equal((name, day), (shift.Name, LocalDatePattern.Iso.Format(shift.Day)));
    }

    [Fact]
    public void The_hours_before_the_first_shift_belong_to_the_last_of_the_day_before()
    {
        var shift = Shifts.Of(Shanghai, [new LocalTime(7, 0), new LocalTime(19, 0)]).At(At("2026-01-01T20:00:00Z"));
        Assert.Equal(("19–07", At("2026-01-01T11:00:00Z"), At("2026-01-01T23:00:00Z")), (shift.Name, shift.From, shift.To));
    }

    [Fact]
    public void A_shift_over_the_change_of_the_clock_is_an_hour_longer()
    {
        var shift = Shifts.Of(London, Shifts.DefaultChanges).At(At("2026-10-25T03:00:00Z"));
        Assert.Equal(Duration.FromHours(9), shift.To - shift.From);
    }

    [Fact]
    public void What_happens_in_the_hour_that_is_shown_twice_belongs_to_one_shift()
    {
        // 01:30 comes twice on 25 October; the shift changes the first time, and the second 01:15 is after it.
        var shifts = Shifts.Of(London, [new LocalTime(1, 30), new LocalTime(13, 30)]);
        Assert.Equal("13:30–01:30", shifts.At(At("2026-10-25T00:29:59Z")).Name);
        Assert.Equal("01:30–13:30", shifts.At(At("2026-10-25T00:30:00Z")).Name);
        Assert.Equal("01:30–13:30", shifts.At(At("2026-10-25T01:15:00Z")).Name);
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}

using CaseCenterMonitor.Core;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Figures;

public sealed class ShiftsTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

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
}

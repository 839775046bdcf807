using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class DeviceClockTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 23, 9, 0, 0, 400, TimeSpan.Zero);

    [Theory]
    [InlineData(-86_400_000, ClockGrade.Device, -86_399_000)]
    [InlineData(-86_400_001, ClockGrade.Unset, 0)]
    [InlineData(-1_001, ClockGrade.Device, -1)]
    [InlineData(-1_000, ClockGrade.Device, 0)]
    [InlineData(-999, ClockGrade.Device, 0)]
    [InlineData(0, ClockGrade.Device, 0)]
    [InlineData(1, ClockGrade.Device, 1)]
    [InlineData(120_000, ClockGrade.Device, 120_000)]
    [InlineData(120_001, ClockGrade.Unset, 0)]
    public void A_time_of_whole_seconds_counts_within_its_window(int statedMs, ClockGrade grade, int countsMs)
    {
        var stated = new DeviceTime(Received.AddMilliseconds(statedMs), TimeSpan.FromSeconds(1));
        Assert.Equal((Received.AddMilliseconds(countsMs), grade), DeviceClock.Judge(stated, Received));
    }

    [Fact]
    public void What_a_device_says_later_within_one_second_never_counts_as_earlier_also_when_it_comes_in_the_next_one()
    {
        var stated = new DeviceTime(Received.AddMilliseconds(-400), TimeSpan.FromSeconds(1));
        var forced = DeviceClock.Judge(stated, Received).Time;
        var closed = DeviceClock.Judge(stated, Received.AddMilliseconds(610)).Time;
        Assert.True(closed > forced, $"{closed:O} is not after {forced:O}");
    }

    [Fact]
    public void What_a_device_tells_of_the_past_happened_when_it_says_and_not_when_it_was_told()
    {
        var lastWeek = new DeviceTime(Received.AddDays(-7), TimeSpan.FromMilliseconds(1)) { IsBackfilled = true };
        Assert.Equal((Received.AddDays(-7), ClockGrade.Backfilled), DeviceClock.Judge(lastWeek, Received));
        Assert.Equal(ClockGrade.Unset, DeviceClock.Judge(lastWeek with { IsBackfilled = false }, Received).Grade);
        Assert.Equal(ClockGrade.Unset, DeviceClock.Judge(lastWeek with { Value = Received.AddDays(-367) }, Received).Grade);
        Assert.Equal(ClockGrade.Unset, DeviceClock.Judge(DeviceTime.Unreadable with { IsBackfilled = true }, Received).Grade);
    }

    [Fact]
    public void Without_a_time_of_its_own_the_time_of_receipt_counts()
    {
        Assert.Equal((Received, ClockGrade.Gateway), DeviceClock.Judge(null, Received));
    }

    [Fact]
    public void What_was_retained_has_no_age()
    {
        Assert.Equal((Received, ClockGrade.Retained), DeviceClock.Judge(new DeviceTime(Received, TimeSpan.Zero), Received, retained: true));
    }

    [Theory]
    [InlineData(1763889881, 1763889881000, 1000)]
    [InlineData(1763889881.25, 1763889881250, 1)]
    [InlineData(1763889881250d, 1763889881250, 1)]
    [InlineData(99_999_999_999d, 99_999_999_999_000, 1000)]
    [InlineData(100_000_000_000d, 100_000_000_000, 1)]
    [InlineData(0, 0, 1000)]
    public void Seconds_and_milliseconds_are_told_apart_by_size(double number, long epochMs, int resolutionMs)
    {
        var time = DeviceTime.FromEpoch(number);
        Assert.Equal(epochMs, time.Value.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.FromMilliseconds(resolutionMs), time.Resolution);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(9e15)]
    [InlineData(-1e14)]
    public void A_number_that_is_no_time_counts_as_a_clock_never_set(double number)
    {
        Assert.Equal(ClockGrade.Unset, DeviceClock.Judge(DeviceTime.FromEpoch(number), Received).Grade);
    }
}

using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Floors;

/// <summary>How far a device's clock is off, by what it states and in spite of what was late on the way.</summary>
public sealed class ClockWatchTests
{
    private static readonly DateTimeOffset Wall = FloorStory.Start;
    private readonly ClockWatch _clock = new();

    [Fact]
    public void Nothing_is_said_before_there_are_enough_of_them()
    {
        Note(Enumerable.Repeat(30.0, ClockWatch.Samples - 1));
        Assert.Null(_clock.Offset);
        Note([30]);
        Assert.Equal(30, _clock.Offset!.Value.TotalSeconds);
    }

    [Fact]
    public void What_waited_on_the_way_does_not_make_a_clock_slow()
    {
        Note([-600, 3, -40, 2.5, -3, -7200, 3, 2]);
        Assert.Equal(3, _clock.Offset!.Value.TotalSeconds);
    }

    [Fact]
    public void A_clock_that_is_set_is_right_after_as_many_again()
    {
        Note(Enumerable.Repeat(3600.0, ClockWatch.Samples));
        Assert.Equal("its clock is 60 min fast", _clock.Problem);
        Note(Enumerable.Repeat(0.5, ClockWatch.Samples - 1));
        Assert.Equal(3600, _clock.Offset!.Value.TotalSeconds);
        Note([0.5]);
        Assert.Null(_clock.Problem);
    }

    [Fact]
    public void It_is_news_when_it_has_moved_by_two_seconds()
    {
        Note(Enumerable.Repeat(1.9, ClockWatch.Samples));
        Assert.False(_clock.IsNews);
        Note([2]);
        Assert.True(_clock.IsNews);
        _clock.Told();
        Note([3.9]);
        Assert.False(_clock.IsNews);
        Note([4]);
        Assert.True(_clock.IsNews);
    }

    [Theory]
    [InlineData(-119, null)]
    [InlineData(-180, "its clock is 3 min slow")]
    [InlineData(-500_000_000, "its clock was never set")]
    public void What_is_wrong_is_said_in_words(double seconds, string? problem)
    {
        Note(Enumerable.Repeat(seconds, ClockWatch.Samples));
        Assert.Equal(problem, _clock.Problem);
    }

    [Fact]
    public void What_is_told_of_the_past_says_nothing_about_the_clock()
    {
        for (var i = 0; i < 2 * ClockWatch.Samples; i++)
        {
            _clock.Note(new DeviceTime(Wall.AddDays(-3), TimeSpan.Zero) { IsBackfilled = true }, Wall);
            _clock.Note(DeviceTime.Unreadable, Wall);
        }

        Assert.Null(_clock.Offset);
    }

    [Fact]
    public void A_device_whose_clock_is_an_hour_off_is_degraded_and_its_offset_is_told()
    {
        var story = new FloorStory();
        for (var i = 0; i < ClockWatch.Samples; i++)
        {
            story.Second = i;
            story.Says("esp-rfid/d-card/send", $$"""{"type":"INFO","src":"door","desc":"Door {{(i % 2 == 0 ? "Open" : "Closed")}}","time":{{FloorStory.Start.AddSeconds(i - 3600).ToUnixTimeSeconds()}}}""");
        }

        var health = story.Findings.Found.Select(found => found.Data).OfType<CanonicalEvent.DeviceHealth>().Last();
        Assert.Equal((HealthState.Degraded, "its clock is 60 min slow", -3599.5), (health.State, health.Detail, health.ClockOffsetSeconds));
    }

    private void Note(IEnumerable<double> secondsAhead)
    {
        foreach (var seconds in secondsAhead)
        {
            _clock.Note(new DeviceTime(Wall.AddSeconds(seconds), TimeSpan.Zero), Wall);
        }
    }
}

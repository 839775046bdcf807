using CaseCenterMonitor.Server.Telemetry.Questions;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Questions;

public sealed class StretchTests
{
    [Theory]
    [InlineData(600_000, 660_000, 30, 600_000, 660_000, 2)]
    [InlineData(601_000, 659_000, 30, 600_000, 660_000, 2)]
    [InlineData(629_999, 630_001, 30, 600_000, 660_000, 2)]
    [InlineData(630_000, 630_001, 30, 630_000, 660_000, 1)]
    [InlineData(-1, 1, 30, -30_000, 30_000, 2)]
    public void A_stretch_is_of_whole_steps_counted_from_1970(long from, long to, int step, long begins, long ends, int steps)
    {
        var stretch = Stretch.Of(Instant.FromUnixTimeMilliseconds(from), Instant.FromUnixTimeMilliseconds(to), Duration.FromSeconds(step));
        Assert.Equal((begins, ends, steps), (stretch.FromMilliseconds, stretch.ToMilliseconds, stretch.Steps));
    }

    [Fact]
    public void Without_steps_it_ends_with_the_millisecond_in_which_it_ends()
    {
        var stretch = Stretch.Of(Instant.FromUnixTimeTicks(10_001), Instant.FromUnixTimeTicks(30_001));
        Assert.Equal((1, 4, null), (stretch.FromMilliseconds, stretch.ToMilliseconds, stretch.StepMilliseconds));
        Assert.Equal(3, Stretch.Of(Instant.FromUnixTimeTicks(10_000), Instant.FromUnixTimeTicks(30_000)).ToMilliseconds);
    }

    [Fact]
    public void Nothing_and_steps_of_nothing_are_none()
    {
        var at = Instant.FromUnixTimeSeconds(60);
        Assert.Throws<ArgumentException>(() => Stretch.Of(at, at));
        Assert.Throws<ArgumentException>(() => Stretch.Of(at, at, Duration.FromSeconds(1)));
        Assert.Throws<ArgumentException>(() => Stretch.Of(at, at + Duration.FromSeconds(1), Duration.FromTicks(9)));
    }
}

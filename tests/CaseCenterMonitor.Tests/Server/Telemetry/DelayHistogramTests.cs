using CaseCenterMonitor.Server.Telemetry;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

public sealed class DelayHistogramTests
{
    private readonly DelayHistogram _histogram = new();

    [Fact]
    public void Nothing_timed_gives_no_percentile_rather_than_zero() => Assert.Equal(new DelayFigures(0, null, null, null), _histogram.Take());

    [Fact]
    public void Ninety_nine_fast_ones_and_a_slow_one_show_in_the_middle_and_at_the_end()
    {
        Add([.. Enumerable.Repeat(3.0, 99), 900]);
        var figures = _histogram.Take();
        Assert.Equal(100, figures.Samples);
        Assert.InRange(figures.P50Milliseconds!.Value, 3, 3 * 1.42);
        Assert.InRange(figures.P99Milliseconds!.Value, 3, 3 * 1.42);
        Assert.Equal(900, figures.MaxMilliseconds!.Value, 3);
    }

    [Fact]
    public void Taking_begins_anew()
    {
        Add([5]);
        _histogram.Take();
        Add([1]);
        Assert.Equal(1, _histogram.Take().MaxMilliseconds!.Value, 3);
    }

    [Fact]
    public void A_clock_that_was_set_back_counts_as_no_time()
    {
        Add([-5000]);
        Assert.Equal(0, _histogram.Take().P99Milliseconds!.Value);
    }

    [Fact]
    public void An_hour_is_told_as_an_hour()
    {
        Add([3_600_000]);
        Assert.Equal(3_600_000, _histogram.Take().P99Milliseconds!.Value, 3);
    }

    [Fact]
    public void A_percentile_is_never_below_the_true_one_and_at_most_one_step_above() => Gen.Double[0.3, 15_000].Array[1, 200].Sample(delays =>
    {
        var histogram = new DelayHistogram();
        foreach (var delay in delays)
        {
            histogram.Add(Duration.FromMilliseconds(delay));
        }

        var truth = delays.Order().ElementAt((int)Math.Ceiling(delays.Length * 0.99) - 1);
        Assert.InRange(histogram.Take().P99Milliseconds!.Value, truth - 0.001, truth * 1.4143 + 0.001);
    });

    private void Add(double[] milliseconds)
    {
        foreach (var one in milliseconds)
        {
            _histogram.Add(Duration.FromMilliseconds(one));
        }
    }
}

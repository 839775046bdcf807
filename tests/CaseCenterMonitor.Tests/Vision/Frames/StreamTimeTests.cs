using CaseCenterMonitor.Vision.Frames;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Frames;

public sealed class StreamTimeTests
{
    [Fact]
    public void The_first_frame_is_at_zero_whatever_the_camera_counts_from() =>
        Assert.Equal([0, 0.2, 0.7], Places(connectAt: 0, [1764000000.0, 1764000000.2, 1764000000.7], new StreamTime()));

    [Fact]
    public void A_camera_that_reboots_begins_where_its_outage_ended()
    {
        var time = new StreamTime();
        Places(0, [5, 6], time);

        Assert.Equal([31, 31.5], Places(connectAt: 31, [0, 0.5], time));
    }

    [Fact]
    public void A_new_connection_is_never_before_the_last_frame()
    {
        var time = new StreamTime();
        Places(0, [0, 8], time);

        Assert.Equal([8.001, 9.001], Places(connectAt: 3, [0, 1], time));
    }

    [Fact]
    public void A_stream_that_jumps_back_goes_on_from_its_last_frame() =>
        Assert.Equal([0, 10, 10.001, 11.001], Places(0, [0, 10, 2, 3], new StreamTime()));

    private static double[] Places(double connectAt, double[] pts, StreamTime time)
    {
        time.Connect(TimeSpan.FromSeconds(connectAt));
        return [.. pts.Select(seconds => Math.Round(time.Place(TimeSpan.FromSeconds(seconds)).TotalSeconds, 3))];
    }
}

using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>What was timed between two samples; the percentiles are null when nothing was.</summary>
public sealed record DelayFigures(long Samples, double? P50Milliseconds, double? P99Milliseconds, double? MaxMilliseconds);

/// <summary>
/// Counts delays in fixed steps, each a factor 1.41 wide, from 0.25 ms to 16 s and one for all above. Adding costs two interlocked
/// operations and no allocation, so that it may stand on the signal path.
/// </summary>
public sealed class DelayHistogram
{
    private const double SmallestMilliseconds = 0.25;
    private const int StepsPerDoubling = 2;

    /// <summary>0.25 ms × 2^16 = 16.4 s; the last step is for all that took longer.</summary>
    private const int Steps = 16 * StepsPerDoubling + 2;

    private readonly long[] _counts = new long[Steps];
    private long _maxTicks;

    /// <summary>A clock that was set back in between gives less than nothing; that counts as nothing.</summary>
    public void Add(Duration delay)
    {
        var ticks = Math.Max(0, delay.BclCompatibleTicks);
        Interlocked.Increment(ref _counts[StepOf(ticks / (double)NodaConstants.TicksPerMillisecond)]);
        var max = Interlocked.Read(ref _maxTicks);
        while (ticks > max && Interlocked.CompareExchange(ref _maxTicks, ticks, max) is var seen && seen != max)
        {
            max = seen;
        }
    }

    /// <summary>The figures since it was last taken; counting begins anew.</summary>
    public DelayFigures Take()
    {
        var counts = new long[Steps];
        for (var step = 0; step < Steps; step++)
        {
            counts[step] = Interlocked.Exchange(ref _counts[step], 0);
        }

        var max = Interlocked.Exchange(ref _maxTicks, 0) / (double)NodaConstants.TicksPerMillisecond;
        var samples = counts.Sum();
        return samples == 0
            ? new DelayFigures(0, null, null, null)
            : new DelayFigures(samples, Percentile(counts, samples, 0.50, max), Percentile(counts, samples, 0.99, max), max);
    }

    private static int StepOf(double milliseconds) => milliseconds <= SmallestMilliseconds
        ? 0
        : Math.Min(Steps - 1, (int)Math.Ceiling(Math.Log2(milliseconds / SmallestMilliseconds) * StepsPerDoubling));

    private static double Percentile(long[] counts, long samples, double part, double max)
    {
        var rank = (long)Math.Ceiling(samples * part);
        var step = 0;
        for (var below = counts[0]; below < rank; below += counts[step])
        {
            step++;
        }

        return step == Steps - 1 ? max : Math.Min(max, SmallestMilliseconds * Math.Pow(2, step / (double)StepsPerDoubling));
    }
}

/// <summary>How long signals take.</summary>
public sealed class Delays
{
    /// <summary>From the gateway, by its clock, to this server; what waited in its outbox counts with its wait.</summary>
    public DelayHistogram Uplink { get; } = new();

    /// <summary>From its arrival here until a signal and all that follows from it are in the journal.</summary>
    public DelayHistogram Journal { get; } = new();

    /// <summary>From there until what a batch changed was handed to the pages' connections, counted from the oldest signal of the batch.</summary>
    public DelayHistogram Screen { get; } = new();
}

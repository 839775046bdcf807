using System.Diagnostics;
using System.Globalization;

namespace CaseCenterMonitor.Benchmarks;

/// <summary>
/// Does the same in several ways, turn by turn, in slices so short that most of them fall between two interruptions: on a machine that others use,
/// the median of many short slices says what the work costs, and one long run says how busy the others were.
/// </summary>
internal sealed class SideBySide
{
    private const int WarmUpRounds = 5_000;

    private readonly double[][] _nanoseconds;
    private readonly double[] _bytes;

    private SideBySide(int ways, int slices)
    {
        _nanoseconds = [.. Enumerable.Range(0, ways).Select(_ => new double[slices])];
        _bytes = new double[ways];
    }

    /// <param name="rounds">In one slice; the number of the round says which message is meant.</param>
    public static SideBySide Measure(int slices, int rounds, params Action<int>[] ways)
    {
        var measured = new SideBySide(ways.Length, slices);
        foreach (var way in ways)
        {
            _ = Slice(way, WarmUpRounds, 0);
        }

        GC.Collect();
        for (var slice = 0; slice < slices; slice++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var (nanoseconds, bytes) = Slice(ways[way], rounds, slice * rounds);
                measured._nanoseconds[way][slice] = nanoseconds;
                measured._bytes[way] += bytes / slices;
            }
        }

        return measured;
    }

    /// <summary>The median.</summary>
    public double Nanoseconds(int way) => Share(_nanoseconds[way], 0.5);

    /// <summary>The mean, because a text that is made once in a while is memory too.</summary>
    public double Bytes(int way) => _bytes[way];

    /// <summary>Median, and in brackets where the middle half of the slices lies.</summary>
    public string Ratio(int way, int to)
    {
        double[] ratios = [.. _nanoseconds[way].Zip(_nanoseconds[to], (one, other) => one / other)];
        return string.Create(CultureInfo.InvariantCulture, $"{Share(ratios, 0.5):0.00} ({Share(ratios, 0.25):0.00}–{Share(ratios, 0.75):0.00})");
    }

    private static (double Nanoseconds, double Bytes) Slice(Action<int> way, int rounds, int first)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            way(first + round);
        }

        return (Stopwatch.GetElapsedTime(start).TotalNanoseconds / rounds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds);
    }

    private static double Share(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}

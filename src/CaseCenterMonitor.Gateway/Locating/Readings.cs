namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The distances one reader reported for one tag, and the median of the youngest of them, computed again only when other ones count.</summary>
internal sealed class Readings
{
    /// <summary>Ten seconds of a tag that advertises six times a second; of a faster one the oldest are forgotten.</summary>
    private const int CountMax = 64;

    private readonly long[] _ticks = new long[CountMax];
    private readonly double[] _metres = new double[CountMax];
    private long _added;
    private (long From, long To, double? Metres) _whole;
    private (long From, long To, double? Metres) _newest;

    public void Add(long now, double metres)
    {
        var at = _added % CountMax;
        (_ticks[at], _metres[at]) = (now, metres);
        _added++;
    }

    /// <summary>Over the whole window. Null when fewer than <paramref name="readingsMin"/> readings are younger than it.</summary>
    public double? Median(long now, long window, int readingsMin) => Median(now, window, readingsMin, ref _whole);

    /// <summary>Over the newest part of it.</summary>
    public double? Newest(long now, long window, int readingsMin) => Median(now, window, readingsMin, ref _newest);

    private double? Median(long now, long window, int readingsMin, ref (long From, long To, double? Metres) last)
    {
        var from = Math.Max(last.From, _added - CountMax);
        while (from < _added && now - _ticks[from % CountMax] > window)
        {
            from++;
        }

        if (last.From != from || last.To != _added)
        {
            last = (from, _added, _added - from < readingsMin ? null : Middle(from));
        }

        return last.Metres;
    }

    private double Middle(long from)
    {
        Span<double> sorted = stackalloc double[(int)(_added - from)];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = _metres[(from + i) % CountMax];
        }

        sorted.Sort();
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

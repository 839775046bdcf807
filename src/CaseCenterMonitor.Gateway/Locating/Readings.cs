namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The distances one reader reported for one tag within the window, and their median, computed again only when something changed.</summary>
internal sealed class Readings
{
    /// <summary>Ten seconds of a tag that advertises six times a second; of a faster one the oldest are forgotten.</summary>
    private const int CountMax = 64;

    private readonly long[] _ticks = new long[CountMax];
    private readonly double[] _metres = new double[CountMax];
    private int _first;
    private int _count;
    private double? _median;
    private bool _isStale;

    public void Add(long now, double metres)
    {
        if (_count == CountMax)
        {
            DropOldest();
        }

        var at = (_first + _count) % CountMax;
        (_ticks[at], _metres[at]) = (now, metres);
        _count++;
        _isStale = true;
    }

    /// <summary>Null when fewer than <paramref name="readingsMin"/> readings are younger than the window.</summary>
    public double? Median(long now, long window, int readingsMin)
    {
        while (_count > 0 && now - _ticks[_first] > window)
        {
            DropOldest();
        }

        if (_isStale)
        {
            _isStale = false;
            _median = _count < readingsMin ? null : Middle();
        }

        return _median;
    }

    private void DropOldest()
    {
        _first = (_first + 1) % CountMax;
        _count--;
        _isStale = true;
    }

    private double Middle()
    {
        Span<double> sorted = stackalloc double[_count];
        for (var i = 0; i < _count; i++)
        {
            sorted[i] = _metres[(_first + i) % CountMax];
        }

        sorted.Sort();
        var half = _count / 2;
        return _count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

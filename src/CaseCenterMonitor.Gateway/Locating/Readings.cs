namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The distances one reader reported for one tag, and the medians of the youngest of them.</summary>
internal sealed class Readings
{
    /// <summary>Ten seconds of a tag that advertises six times a second; of a faster one the oldest are forgotten.</summary>
    private const int CountMax = 64;

    private readonly long[] _ticks = new long[CountMax];
    private readonly double[] _metres = new double[CountMax];
    private readonly Window _whole = new();
    private readonly Window _newest = new();
    private long _added;

    public void Add(long now, double metres)
    {
        var at = _added % CountMax;
        if (_added >= CountMax)
        {
            _whole.Forget(_added - CountMax, _metres[at]);
            _newest.Forget(_added - CountMax, _metres[at]);
        }

        (_ticks[at], _metres[at]) = (now, metres);
        _added++;
    }

    /// <summary>Over the whole window. Null when fewer than <paramref name="readingsMin"/> readings are younger than it.</summary>
    public double? Median(long now, long window, int readingsMin) => Median(_whole, now, window, readingsMin);

    /// <summary>Over the newest part of it.</summary>
    public double? Newest(long now, long window, int readingsMin) => Median(_newest, now, window, readingsMin);

    private double? Median(Window of, long now, long window, int readingsMin)
    {
        while (of.To < _added)
        {
            of.Take(_metres[of.To % CountMax]);
        }

        while (of.From < _added && now - _ticks[of.From % CountMax] > window)
        {
            of.Forget(of.From, _metres[of.From % CountMax]);
        }

        return of.Sorted.Count < readingsMin || of.Sorted.Count == 0 ? null : of.Sorted.Median;
    }

    /// <summary>Those of the readings that count: from one number to before another.</summary>
    private sealed class Window
    {
        public SortedMetres Sorted { get; } = new(CountMax);

        public long From { get; private set; }

        public long To { get; private set; }

        public void Take(double metres)
        {
            Sorted.Add(metres);
            To++;
        }

        /// <summary>The reading of this number no longer counts, and neither do those before it.</summary>
        public void Forget(long number, double metres)
        {
            if (number < From)
            {
                return;
            }

            if (number < To)
            {
                Sorted.Remove(metres);
            }

            From = number + 1;
            To = Math.Max(To, From);
        }
    }
}

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What one reader heard of one tag lately: a ring that forgets, and its median.</summary>
internal sealed class Readings
{
    /// <summary>More adverts than this within the window say nothing more about the distance.</summary>
    private const int Max = 64;

    private readonly (DateTimeOffset At, double Metres)[] _ring = new (DateTimeOffset, double)[Max];
    private readonly double[] _sorted = new double[Max];
    private int _first;
    private int _count;

    public void Add(DateTimeOffset at, double metres)
    {
        if (_count == Max)
        {
            _first = (_first + 1) % Max;
            _count--;
        }

        _ring[(_first + _count++) % Max] = (at, metres);
    }

    /// <summary>The median of what is not older than <paramref name="oldest"/>; null when there are fewer than <paramref name="min"/>.</summary>
    public double? Median(DateTimeOffset oldest, int min)
    {
        while (_count > 0 && _ring[_first].At < oldest)
        {
            _first = (_first + 1) % Max;
            _count--;
        }

        if (_count < min)
        {
            return null;
        }

        for (var index = 0; index < _count; index++)
        {
            _sorted[index] = _ring[(_first + index) % Max].Metres;
        }

        var values = _sorted.AsSpan(0, _count);
        values.Sort();
        return _count % 2 == 1 ? values[_count / 2] : (values[_count / 2 - 1] + values[_count / 2]) / 2;
    }
}

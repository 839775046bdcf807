namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>Distances in order of size: one that comes or goes moves its greater neighbours, which is much less work than sorting all of them anew.</summary>
internal sealed class SortedMetres(int max)
{
    private readonly double[] _sorted = new double[max];

    public int Count { get; private set; }

    /// <summary>The middle one, or the mean of the two in the middle. There must be one.</summary>
    public double Median => Count % 2 == 1 ? _sorted[Count / 2] : (_sorted[(Count / 2) - 1] + _sorted[Count / 2]) / 2;

    public void Add(double metres)
    {
        var at = PlaceOf(metres);
        Array.Copy(_sorted, at, _sorted, at + 1, Count - at);
        _sorted[at] = metres;
        Count++;
    }

    /// <summary>Removes one that was added.</summary>
    public void Remove(double metres)
    {
        var at = PlaceOf(metres);
        Count--;
        Array.Copy(_sorted, at + 1, _sorted, at, Count - at);
    }

    /// <summary>Where the first one stands that is not smaller.</summary>
    private int PlaceOf(double metres)
    {
        var at = _sorted.AsSpan(0, Count).BinarySearch(metres);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && _sorted[at - 1] == metres)
        {
            at--;
        }

        return at;
    }
}

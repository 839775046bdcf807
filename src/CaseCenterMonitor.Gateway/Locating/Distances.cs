namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>How far one tag is from each zone: the smallest median of the zone's readers. A zone that does not hear it is infinitely far.</summary>
internal sealed class Distances(int zones)
{
    private readonly double[] _near = new double[zones];
    private readonly double[] _heard = new double[zones];
    private readonly int[] _readers = new int[zones];

    /// <summary>The nearest zone that has an opinion.</summary>
    public int Nearest { get; private set; } = LocatedTag.Nowhere;

    /// <summary>As it is heard, also from beyond the reach of the readers: that is no opinion about the room, but says that the tag is not in it.</summary>
    public double this[int zone] => _heard[zone];

    /// <summary>A reader of the zone hears it within its reach.</summary>
    public bool Has(int zone) => _readers[zone] > 0;

    public void Clear()
    {
        Array.Fill(_near, double.PositiveInfinity);
        Array.Fill(_heard, double.PositiveInfinity);
        Array.Clear(_readers);
        Nearest = LocatedTag.Nowhere;
    }

    public void Take(int zone, double metres, bool isWithinReach)
    {
        _heard[zone] = Math.Min(_heard[zone], metres);
        if (!isWithinReach)
        {
            return;
        }

        _readers[zone]++;
        _near[zone] = Math.Min(_near[zone], metres);
        Nearest = Nearest == LocatedTag.Nowhere || _near[zone] < _near[Nearest] ? zone : Nearest;
    }

    public Contest.Outcome OutcomeOf(int zone)
    {
        var rival = double.PositiveInfinity;
        for (var other = 0; other < _near.Length; other++)
        {
            rival = other == zone ? rival : Math.Min(rival, _near[other]);
        }

        var margin = rival - _near[zone];
        return double.IsFinite(margin)
            ? new Contest.Outcome(Math.Round(margin, 2), margin / rival, _readers[zone])
            : new Contest.Outcome(null, null, _readers[zone]);
    }
}

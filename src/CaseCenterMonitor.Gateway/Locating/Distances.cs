namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>How far one tag is from each zone: the smallest median of the zone's readers. A zone that does not hear it is infinitely far.</summary>
internal sealed class Distances(int zones)
{
    private readonly double[] _near = new double[zones];
    private readonly double[] _heard = new double[zones];
    private readonly int[] _readers = new int[zones];

    /// <summary>The zones that say anything: a centre has many, and few hear one tag.</summary>
    private readonly List<int> _said = new(zones);

    private readonly bool[] _isSaid = new bool[zones];

    /// <summary>The nearest zone that has an opinion.</summary>
    public int Nearest { get; private set; } = LocatedTag.Nowhere;

    /// <summary>As it is heard, also from beyond the reach of the readers: that is no opinion about the room, but says that the tag is not in it.</summary>
    public double this[int zone] => _isSaid[zone] ? _heard[zone] : double.PositiveInfinity;

    /// <summary>A reader of the zone hears it within its reach.</summary>
    public bool Has(int zone) => _readers[zone] > 0;

    public void Clear()
    {
        foreach (var zone in _said)
        {
            _isSaid[zone] = false;
            _readers[zone] = 0;
        }

        _said.Clear();
        Nearest = LocatedTag.Nowhere;
    }

    public void Take(int zone, double metres, bool isWithinReach)
    {
        if (!_isSaid[zone])
        {
            _isSaid[zone] = true;
            _said.Add(zone);
            (_near[zone], _heard[zone]) = (double.PositiveInfinity, double.PositiveInfinity);
        }

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
        foreach (var other in _said)
        {
            rival = other == zone ? rival : Math.Min(rival, _near[other]);
        }

        var margin = _isSaid[zone] ? rival - _near[zone] : double.NegativeInfinity;
        return double.IsFinite(margin)
            ? new Contest.Outcome(Math.Round(margin, 2), margin / rival, _readers[zone])
            : new Contest.Outcome(null, null, _readers[zone]);
    }
}

using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>What is known of one tag.</summary>
internal sealed class Track(string tag)
{
    private readonly Dictionary<string, (string Zone, Readings Readings)> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _distances = new(StringComparer.Ordinal);

    public string Tag { get; } = tag;

    public string? Zone { get; set; }

    public WristbandPresence Presence { get; set; }

    public (string Zone, DateTimeOffset Since)? Challenger { get; set; }

    public DateTimeOffset LastHeard { get; private set; }

    /// <summary>Readers of the zone with a valid median, at the last measurement.</summary>
    public int ValidReaders { get; private set; }

    public double? MarginMetres =>
        Zone is { } zone && DistanceOf(zone) is { } own && _distances.Where(other => other.Key != zone).Select(other => (double?)other.Value).Min() is { } rival
            ? Math.Round(rival - own, 2)
            : null;

    public void Heard(string reader, string zone, double metres, DateTimeOffset at)
    {
        if (!_readers.TryGetValue(reader, out var heard))
        {
            _readers[reader] = heard = (zone, new Readings());
        }

        heard.Readings.Add(at, metres);
        LastHeard = LastHeard > at ? LastHeard : at;
    }

    /// <summary>Reduces the readings to one distance for each zone: the smallest median of its readers.</summary>
    public void Measure(DateTimeOffset oldest, int readingsMin)
    {
        _distances.Clear();
        ValidReaders = 0;
        foreach (var (zone, readings) in _readers.Values)
        {
            if (readings.Median(oldest, readingsMin) is { } median)
            {
                ValidReaders += zone == Zone ? 1 : 0;
                _distances[zone] = _distances.TryGetValue(zone, out var nearest) ? Math.Min(nearest, median) : median;
            }
        }
    }

    public double? DistanceOf(string zone) => _distances.TryGetValue(zone, out var metres) ? metres : null;

    public (string Zone, double Metres)? Nearest()
    {
        (string Zone, double Metres)? nearest = null;
        foreach (var (zone, metres) in _distances)
        {
            if (nearest is not { } best || metres < best.Metres || (metres == best.Metres && string.CompareOrdinal(zone, best.Zone) < 0))
            {
                nearest = (zone, metres);
            }
        }

        return nearest;
    }
}

using System.Globalization;
using CaseCenterMonitor.Gateway.Locating;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// How one reader hears the reference beacons of its own room. Both hang still, so a beacon that seems much farther away than it used to is heard
/// by a reader that was moved or covered, and would place people wrongly (DEVICES.md 4.4). What is usual is learnt anew at every start.
/// </summary>
internal sealed class BeaconWatch
{
    /// <summary>Long enough that somebody who walks past while it is learnt does not count.</summary>
    public static readonly TimeSpan LearnsFor = TimeSpan.FromMinutes(5);

    /// <summary>Somebody may stand before a reader for a while; what lasts longer is no passer-by.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(1);

    /// <summary>Twice as far is 8 dB weaker indoors: more than a person in between takes away.</summary>
    private const double FartherTimes = 2;

    /// <summary>Close to a reader twice is nothing, metres.</summary>
    private const double FartherMetres = 1;

    private const int ReadingsMin = 10;

    private readonly SortedDictionary<string, Heard> _beacons = new(StringComparer.Ordinal);

    public void Hear(string beacon, double metres, DateTimeOffset now)
    {
        var heard = _beacons.TryGetValue(beacon, out var known) ? known : _beacons[beacon] = new Heard(now);
        heard.Last = now;
        heard.Readings.Add(now.UtcTicks, metres);
    }

    /// <summary>Null while all beacons are heard as usual. A reader that hears nothing at all is another matter.</summary>
    public string? Complaint(DateTimeOffset now)
    {
        foreach (var (beacon, heard) in _beacons)
        {
            var lately = heard.Readings.Median(now.UtcTicks, Lately.Ticks, ReadingsMin);
            heard.Usual ??= now - heard.First >= LearnsFor ? lately : null;
            if (heard.Usual is not { } usual)
            {
                continue;
            }

            if (now - heard.Last > Lately)
            {
                return $"it no longer hears the reference beacon {beacon}: that is empty, or the reader was moved or covered";
            }

            if (lately >= Math.Max(usual * FartherTimes, usual + FartherMetres))
            {
                return string.Create(CultureInfo.InvariantCulture, $"it hears the reference beacon {beacon} as from {lately:F1} m instead of {usual:F1} m: it was moved or covered");
            }
        }

        return null;
    }

    private sealed class Heard(DateTimeOffset first)
    {
        public DateTimeOffset First => first;

        public DateTimeOffset Last { get; set; }

        public Readings Readings { get; } = new();

        public double? Usual { get; set; }
    }
}

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <summary>
/// The adverts of one upload. A tag sends frames of several kinds, and only one of them says its beacon identity: within an upload the others are
/// understood as that tag's too, so that the press of a button is not lost because the site file knows the tag by its beacon.
/// </summary>
internal sealed class AdvertBatch
{
    private readonly List<(string Reader, Advert Advert, string? Counter)> _adverts = [];
    private readonly Dictionary<string, string> _beacons = new(StringComparer.Ordinal);

    /// <param name="counter">The number that the gateway gave to this row, if it counts.</param>
    public void Add(string reader, Advert advert, string? counter = null)
    {
        _adverts.Add((reader, advert, counter));
        if (advert is { Mac: { } mac, Beacon: { } beacon })
        {
            _beacons[mac] = beacon;
        }
    }

    /// <summary>The same advert decoded and raw is one sighting. Without a time nobody can tell it from the next one, and calls for help are all kept.</summary>
    public IEnumerable<DeviceReport> Reports()
    {
        HashSet<DeviceReport> sightings = [];
        return _adverts
            .SelectMany(heard => Reports(heard.Reader, heard.Advert, heard.Counter))
            .Where(report => report is not DeviceReport.Sighting { Time: not null } || sightings.Add(report with { Counter = null }));
    }

    private IEnumerable<DeviceReport> Reports(string reader, Advert advert, string? counter)
    {
        var known = advert is { Beacon: null, Mac: { } mac } && _beacons.TryGetValue(mac, out var beacon) ? advert with { Beacon = beacon } : advert;
        return AdvertReports.Of(reader, known).Select((report, index) =>
            counter is null || report.Counter is not null ? report : report with { Counter = $"{counter}.{index}" });
    }
}

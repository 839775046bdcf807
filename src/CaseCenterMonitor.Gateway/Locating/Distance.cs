using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// How far away a tag seems to one reader: as the reader filtered it, or by how much weaker than at one metre it is heard. A reader that was
/// measured on site is believed by its strengths: what it takes a tag to be at one metre differs from reader to reader (DEVICES.md 3.1).
/// </summary>
public sealed class Distance(SiteLocator site, SiteReader reader)
{
    /// <summary>Beyond this no reader hears a tag; a weaker reading is this far.</summary>
    private const double MetresMax = 200;

    private readonly bool _isMeasured = reader.PowerAt1m is not null || reader.Absorption is not null;

    /// <returns>Null when the sighting says neither how far nor how strong.</returns>
    public double? Of(DeviceReport.Sighting sighting) =>
        sighting.Rssi is { } rssi && (_isMeasured || sighting.Metres is null) ? OfStrength(rssi, sighting.PowerAt1m) : sighting.Metres;

    private double OfStrength(int rssi, int? said)
    {
        var powerAt1m = reader.PowerAt1m ?? said ?? site.PowerAt1m;
        return Math.Min(MetresMax, Math.Pow(10, (powerAt1m - rssi) / (10 * (reader.Absorption ?? site.Absorption))));
    }
}

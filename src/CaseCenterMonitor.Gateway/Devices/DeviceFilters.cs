using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>What to subscribe to at a broker that others use too.</summary>
public static class DeviceFilters
{
    /// <summary>The wildcards of esp-rfid and Shelly reach addresses of one and two levels; devices below deeper ones are asked for by name.</summary>
    private const int LevelsByWildcard = 2;

    /// <summary>Only what the site has devices for: what others say at that broker, such as everybody's telephones to a Bluetooth gateway, is not asked for.</summary>
    public static IReadOnlyList<string> Of(SiteFile site, string gateway, DialectSet dialects)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(dialects);
        var devices = site.DevicesOf(gateway);
        return
        [
            .. dialects.All.Where(dialect => devices.Any(device => device.Dialect == dialect.Name)).SelectMany(dialect => dialect.Filters),
            .. devices.Select(device => device.OwnTopic).OfType<string>().Where(topic => topic.Split('/').Length > LevelsByWildcard).Distinct().Select(topic => $"{topic}/#"),
        ];
    }
}

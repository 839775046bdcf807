using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>What to subscribe to at a broker that others use too.</summary>
public static class DeviceFilters
{
    /// <summary>The wildcards of esp-rfid and Shelly reach addresses of one and two levels; devices below deeper ones are asked for by name.</summary>
    private const int LevelsByWildcard = 2;

    /// <summary>Only what the site has devices for: what others say at that broker, such as everybody's telephones to a Bluetooth gateway, is not asked for.</summary>
    public static IReadOnlyList<string> Of(SiteFile site, string gateway, DialectSet dialects) =>
    [
        .. dialects.All.Where(dialect => IsSpoken(site, gateway, dialect.Name)).SelectMany(dialect => dialect.Filters),
        .. WithOwnTopics(site, gateway).Where(address => address.Split('/').Length > LevelsByWildcard).Select(address => $"{address}/#"),
    ];

    private static IEnumerable<string> WithOwnTopics(SiteFile site, string gateway) =>
    [
        .. site.Doors.Where(door => door.Gateway == gateway && door.Dialect is DeviceDialects.EspRfid or DeviceDialects.Shelly).Select(door => door.Address),
        .. site.Doors.Where(door => door.Gateway == gateway && door.Grants?.Device is { Dialect: DeviceDialects.EspRfid }).Select(door => door.Grants!.Device!.Address),
        .. site.Buttons.Where(button => button.Gateway == gateway && button.Dialect is DeviceDialects.Shelly).Select(button => button.Address),
    ];

    private static bool IsSpoken(SiteFile site, string gateway, string dialect) =>
        site.Doors.Any(door => door.Gateway == gateway && (door.Dialect == dialect || door.Grants?.Device?.Dialect == dialect))
        || site.Readers.Any(reader => reader.Gateway == gateway && reader.Dialect == dialect)
        || site.Cameras.Any(camera => camera.Gateway == gateway && camera.Dialect == dialect)
        || site.Buttons.Any(button => button.Gateway == gateway && button.Dialect == dialect);
}

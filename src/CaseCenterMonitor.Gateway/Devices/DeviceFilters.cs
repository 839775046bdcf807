using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>What to subscribe to at a broker that others use too.</summary>
public static class DeviceFilters
{
    /// <summary>The wildcards of esp-rfid reach addresses of one and two levels; doors below deeper ones are asked for by name.</summary>
    private const int LevelsByWildcard = 2;

    public static IReadOnlyList<string> Of(SiteFile site, string gateway, DialectSet dialects) =>
    [
        .. dialects.All.SelectMany(dialect => dialect.Filters),
        .. site.Doors
            .Where(door => door.Gateway == gateway && door.Dialect == DeviceDialects.EspRfid && door.Address.Split('/').Length > LevelsByWildcard)
            .Select(door => $"{door.Address}/#"),
    ];
}

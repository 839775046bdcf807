using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>What of a building and its devices two site files have otherwise.</summary>
internal static class SiteParts
{
    public const string Added = "added";
    public const string Removed = "removed";
    public const string Changed = "changed";

    public static IReadOnlyList<PartLine> Between(SiteFile before, SiteFile after) =>
    [
        .. Of("zone", before.Zones, after.Zones, zone => zone.Id),
        .. Of("door", before.Doors, after.Doors, door => door.Id, (one, other) => one.Between.SequenceEqual(other.Between) && one with { Between = [] } == other with { Between = [] }),
        .. Of("gateway", before.Gateways, after.Gateways, gateway => gateway.Id, (one, other) => one.Name == other.Name
            && one.DeviceTopics.OrderBy(topic => topic.Key, StringComparer.Ordinal).SequenceEqual(other.DeviceTopics.OrderBy(topic => topic.Key, StringComparer.Ordinal))),
        .. Of("reader", before.Readers, after.Readers, reader => reader.Id),
        .. Of("camera", before.Cameras, after.Cameras, camera => camera.Id),
        .. Of("button", before.Buttons, after.Buttons, button => button.Id),
        .. Of("wristband", before.Wristbands, after.Wristbands, band => band.Id),
        .. Of("beacon", before.Beacons, after.Beacons, beacon => beacon.Id),
        .. Of("officer", before.Officers, after.Officers, officer => officer.Number),
    ];

    private static IEnumerable<PartLine> Of<TPart>(
        string kind, IReadOnlyList<TPart> before, IReadOnlyList<TPart> after, Func<TPart, string> id, Func<TPart, TPart, bool>? same = null)
        where TPart : class
    {
        var (old, fresh) = (before.ToDictionary(id, StringComparer.Ordinal), after.ToDictionary(id, StringComparer.Ordinal));
        foreach (var one in old.Keys.Union(fresh.Keys).Order(StringComparer.Ordinal))
        {
            var change = (old.GetValueOrDefault(one), fresh.GetValueOrDefault(one)) switch
            {
                (null, not null) => Added,
                (not null, null) => Removed,
                ({ } was, { } now) when !(same ?? Same)(was, now) => Changed,
                _ => null,
            };
            if (change is not null)
            {
                yield return new PartLine(kind, one, change);
            }
        }
    }

    private static bool Same<TPart>(TPart one, TPart other)
        where TPart : class => one.Equals(other);
}

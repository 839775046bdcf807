using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>Which door, reader, camera or wristband of the site a name on the wire belongs to. Only what this gateway listens to is in it.</summary>
internal sealed class AddressBook
{
    private readonly Dictionary<(string Dialect, string Address), Device> _devices = [];
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiteBeacon> _beacons;

    public AddressBook(SiteFile site, string gateway)
    {
        _beacons = site.Beacons.ToDictionary(beacon => beacon.Advertises, StringComparer.Ordinal);
        Doors = [.. site.Doors.Where(door => door.Gateway == gateway)];
        Readers = [.. site.Readers.Where(reader => reader.Gateway == gateway)];
        foreach (var door in Doors)
        {
            _devices.Add((door.Dialect, door.Address), new DoorDevice(door.Id, door.Between[^1], door.Dialect, door.HeartbeatSeconds));
        }

        foreach (var reader in Readers)
        {
            _devices.Add((reader.Dialect, reader.Address), new ReaderDevice(reader, site.Locator));
        }

        foreach (var camera in site.Cameras.Where(camera => camera.Gateway == gateway))
        {
            _devices.Add((camera.Dialect, camera.Address), new CameraDevice(camera.Id, camera.Zone, camera.Dialect, camera.HeartbeatSeconds));
        }

        foreach (var wristband in site.Wristbands)
        {
            AddTags(wristband);
        }
    }

    /// <param name="Strap">What this identity says about the strap; Unknown when the band cannot tell.</param>
    /// <param name="Watch">Shared by both identities of one wristband.</param>
    internal sealed record Tag(string Wristband, StrapState Strap, TagWatch Watch);

    public IReadOnlyList<SiteDoor> Doors { get; }

    public IReadOnlyList<SiteReader> Readers { get; }

    public IReadOnlyCollection<Device> Devices => _devices.Values;

    public Device? Find(string dialect, string address) => _devices.GetValueOrDefault((dialect, address));

    /// <summary>The reference beacon of a room; null when it is none.</summary>
    public SiteBeacon? FindBeacon(string advertised) => _beacons.GetValueOrDefault(advertised);

    /// <summary>Null for a beacon, and for the telephone of a passer-by: it shows that the reader hears, and nothing of it is kept.</summary>
    public Tag? FindTag(string advertised) => _tags.GetValueOrDefault(advertised);

    private void AddTags(SiteWristband wristband)
    {
        var watch = new TagWatch();
        var closed = wristband.AdvertisesWhenCut is null ? StrapState.Unknown : StrapState.Closed;
        _tags[wristband.Advertises] = new Tag(wristband.Id, closed, watch);
        if (wristband.AdvertisesWhenCut is { } cut)
        {
            _tags[cut] = new Tag(wristband.Id, StrapState.Open, watch);
        }
    }
}

using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>Which door, reader, camera or wristband of the site a name on the wire belongs to. Only what this gateway listens to is in it.</summary>
internal sealed class AddressBook
{
    /// <summary>By dialect and then by address: two plain words are looked up quicker than a pair of them.</summary>
    private readonly Dictionary<string, Dictionary<string, Device>> _byDialect = new(StringComparer.Ordinal);
    private readonly List<Device> _devices = [];
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    public AddressBook(SiteFile site, string gateway)
    {
        Doors = [.. site.Doors.Where(door => door.Gateway == gateway)];
        Readers = [.. site.Readers.Where(reader => reader.Gateway == gateway)];
        foreach (var door in Doors)
        {
            Add(door.Address, new DoorDevice(door.Id, door.Between[^1], door.Dialect, door.HeartbeatSeconds));
        }

        foreach (var reader in Readers)
        {
            Add(reader.Address, new ReaderDevice(reader.Id, reader.Zone, reader.Dialect, reader.HeartbeatSeconds));
        }

        foreach (var camera in site.Cameras.Where(camera => camera.Gateway == gateway))
        {
            Add(camera.Address, new CameraDevice(camera.Id, camera.Zone, camera.Dialect, camera.HeartbeatSeconds));
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

    public IReadOnlyList<Device> Devices => _devices;

    public Device? Find(string dialect, string address) =>
        _byDialect.TryGetValue(dialect, out var devices) ? devices.GetValueOrDefault(address) : null;

    /// <summary>Null for a beacon, and for the telephone of a passer-by: it shows that the reader hears, and nothing of it is kept.</summary>
    public Tag? FindTag(string advertised) => _tags.GetValueOrDefault(advertised);

    private void Add(string address, Device device)
    {
        if (!_byDialect.TryGetValue(device.Dialect, out var devices))
        {
            _byDialect.Add(device.Dialect, devices = new Dictionary<string, Device>(StringComparer.Ordinal));
        }

        devices.Add(address, device);
        _devices.Add(device);
    }

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

using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>Which door, reader, camera, button or wristband of the site a name on the wire belongs to. Only what this gateway listens to is in it.</summary>
internal sealed class AddressBook
{
    /// <summary>By dialect and then by address: two plain words are looked up quicker than a pair of them.</summary>
    private readonly Dictionary<string, Dictionary<string, Device>> _byDialect = new(StringComparer.Ordinal);
    private readonly List<Device> _devices = [];
    private readonly Dictionary<string, Hub> _hubs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiteBeacon> _beacons;

    public AddressBook(SiteFile site, string gateway)
    {
        _beacons = site.Beacons.ToDictionary(beacon => beacon.Advertises, StringComparer.Ordinal);
        Doors = [.. site.Doors.Where(door => door.Gateway == gateway)];
        Readers = [.. site.Readers.Where(reader => reader.Gateway == gateway)];
        foreach (var door in Doors)
        {
            AddDoor(door);
        }

        foreach (var reader in Readers)
        {
            Add(reader.Address, new ReaderDevice(reader, site.Locator));
        }

        foreach (var camera in site.Cameras.Where(camera => camera.Gateway == gateway))
        {
            Add(camera.Address, new CameraDevice(camera.Id, camera.Zone, camera.Dialect, camera.HeartbeatSeconds));
        }

        foreach (var button in site.Buttons.Where(button => button.Gateway == gateway))
        {
            Add(button.Address, new ButtonDevice(button.Id, button.Zone, button.Dialect, button.HeartbeatSeconds));
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

    /// <summary>The button that a reader of this dialect hears under this identity; null when it is no button.</summary>
    public ButtonDevice? FindButton(string dialect, string advertised) => Find(dialect, advertised) as ButtonDevice;

    /// <summary>The reference beacon of a room; null when it is none.</summary>
    public SiteBeacon? FindBeacon(string advertised) => _beacons.GetValueOrDefault(advertised);

    /// <summary>Null for a beacon, and for the telephone of a passer-by: it shows that the reader hears, and nothing of it is kept.</summary>
    public Tag? FindTag(string advertised) => _tags.GetValueOrDefault(advertised);

    private void AddDoor(SiteDoor site)
    {
        TimeSpan? within = site.Grants is { } leave ? TimeSpan.FromSeconds(leave.WithinSeconds) : null;
        var door = new DoorDevice(site.Id, site.Between[^1], site.Dialect, site.HeartbeatSeconds, TimeSpan.FromSeconds(site.HeldLimitSeconds), within);
        Add(site.Address, door);
        switch (site.Grants)
        {
            case { Device: { } other }:
                Add(other.Address, new GrantDevice(door, other.Dialect, other.HeartbeatSeconds));
                break;
            case not null:
                door.Door.GrantsAreHeard(heard: true, "");
                break;
        }
    }

    /// <summary>The program that speaks for the devices of a dialect, whether there is one or not.</summary>
    public Hub HubOf(string dialect)
    {
        if (!_hubs.TryGetValue(dialect, out var hub))
        {
            _hubs.Add(dialect, hub = new Hub());
        }

        return hub;
    }

    private void Add(string address, Device device)
    {
        if (!_byDialect.TryGetValue(device.Dialect, out var devices))
        {
            _byDialect.Add(device.Dialect, devices = new Dictionary<string, Device>(StringComparer.Ordinal));
        }

        device.Hub = HubOf(device.Dialect);
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

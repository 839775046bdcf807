using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>A device of this gateway: what the site file calls it and how its life is judged.</summary>
public sealed record KnownDevice(Subject Subject, string Dialect, string? Zone, TimeSpan Heartbeat);

/// <summary>Finds the site's own ids for what devices call themselves and what tags advertise.</summary>
public sealed class DeviceDirectory
{
    private readonly Dictionary<(string Dialect, string Address), KnownDevice> _byAddress = [];
    private readonly Dictionary<string, (string Wristband, StrapState Strap)> _bands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beacons = new(StringComparer.Ordinal);

    public DeviceDirectory(SiteFile site, string gateway)
    {
        foreach (var door in site.Doors.Where(door => door.Gateway == gateway))
        {
            Add(door.Dialect, door.Address, SubjectKind.Door, door.Id, null, door.HeartbeatSeconds);
        }

        foreach (var reader in site.Readers.Where(reader => reader.Gateway == gateway))
        {
            Add(reader.Dialect, reader.Address, SubjectKind.Reader, reader.Id, reader.Zone, reader.HeartbeatSeconds);
        }

        foreach (var camera in site.Cameras.Where(camera => camera.Gateway == gateway))
        {
            Add(camera.Dialect, camera.Address, SubjectKind.Camera, camera.Id, camera.Zone, camera.HeartbeatSeconds);
        }

        foreach (var band in site.Wristbands)
        {
            _bands[band.Advertises] = (band.Id, StrapState.Closed);
            if (band.AdvertisesWhenCut is { } cut)
            {
                _bands[cut] = (band.Id, StrapState.Open);
            }
        }

        foreach (var beacon in site.Beacons)
        {
            _beacons.Add(beacon.Advertises);
        }
    }

    public IEnumerable<KnownDevice> All => _byAddress.Values;

    public KnownDevice? Find(string dialect, string address) => _byAddress.GetValueOrDefault((dialect, address));

    public (string Wristband, StrapState Strap)? Band(string tag) => _bands.TryGetValue(tag, out var band) ? band : null;

    public bool IsBeacon(string tag) => _beacons.Contains(tag);

    private void Add(string dialect, string address, SubjectKind kind, string id, string? zone, int heartbeatSeconds) =>
        _byAddress[(dialect, address)] = new KnownDevice(new Subject(kind, id), dialect, zone, TimeSpan.FromSeconds(heartbeatSeconds));
}

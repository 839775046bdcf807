using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>One device of the site that this gateway listens to, with what is known of its health.</summary>
/// <param name="zone">Where it is; of a door the room behind it.</param>
internal abstract class Device(SubjectKind kind, string id, string zone, string dialect, int heartbeatSeconds)
{
    public string Zone => zone;

    public Repeats Repeats { get; } = new();

    public Subject Subject { get; } = new(kind, id);

    public string Dialect => dialect;

    public HealthLadder Health { get; } = new(TimeSpan.FromSeconds(heartbeatSeconds));
}

internal sealed class DoorDevice(string id, string zone, string dialect, int heartbeatSeconds) : Device(SubjectKind.Door, id, zone, dialect, heartbeatSeconds)
{
    public DoorWatch Door { get; } = new();

    public AccessWatch Access { get; } = new();
}

internal sealed class ReaderDevice(SiteReader reader, SiteLocator site)
    : Device(SubjectKind.Reader, reader.Id, reader.Zone, reader.Dialect, reader.HeartbeatSeconds)
{
    public Distance Distance { get; } = new(site, reader);

    /// <summary>How it hears the reference beacons of its room.</summary>
    public BeaconWatch Beacons { get; } = new();
}

internal sealed class CameraDevice(string id, string zone, string dialect, int heartbeatSeconds)
    : Device(SubjectKind.Camera, id, zone, dialect, heartbeatSeconds)
{
    public CountWatch Count { get; } = new();
}

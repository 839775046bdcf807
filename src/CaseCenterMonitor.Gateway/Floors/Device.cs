using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>One device of the site that this gateway listens to, with what is known of its health.</summary>
/// <param name="zone">Where it is; of a door the room behind it.</param>
internal abstract class Device(SubjectKind kind, string id, string zone, string dialect, int heartbeatSeconds)
{
    public string Zone => zone;

    public ClockWatch Clock { get; } = new();

    public Repeats Repeats { get; } = new();

    public Subject Subject { get; } = new(kind, id);

    public string Dialect => dialect;

    /// <summary>As it stands in envelopes.</summary>
    public string DialectVersion { get; } = $"{dialect}/1";

    /// <summary>The program that speaks for it and for others of its dialect, where there is one.</summary>
    public Hub Hub { get; set; } = new();

    public HealthLadder Health { get; } = new(TimeSpan.FromSeconds(heartbeatSeconds));
}

internal sealed class DoorDevice(string id, string zone, string dialect, int heartbeatSeconds, TimeSpan heldLimit, TimeSpan? openWithin)
    : Device(SubjectKind.Door, id, zone, dialect, heartbeatSeconds)
{
    public DoorWatch Door { get; } = new(heldLimit, openWithin is { } within ? new GrantWatch(within) : null);

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

/// <summary>A bell or a duress button. It has no state: each press is a call of its own.</summary>
internal sealed class ButtonDevice(string id, string zone, string dialect, int heartbeatSeconds)
    : Device(SubjectKind.Button, id, zone, dialect, heartbeatSeconds);

/// <summary>The second device at a door, which only says whom it let through. It has no place of its own in the site: its silence is told of the door.</summary>
internal sealed class GrantDevice(DoorDevice door, string dialect, int heartbeatSeconds)
    : Device(SubjectKind.Door, door.Subject.Id, door.Zone, dialect, heartbeatSeconds)
{
    public DoorDevice Door => door;
}

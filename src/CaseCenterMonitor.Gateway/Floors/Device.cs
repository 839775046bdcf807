using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>One device of the site that this gateway listens to, with what is known of its health.</summary>
internal abstract class Device(SubjectKind kind, string id, string dialect, int heartbeatSeconds)
{
    public Subject Subject { get; } = new(kind, id);

    public string Dialect => dialect;

    public HealthLadder Health { get; } = new(TimeSpan.FromSeconds(heartbeatSeconds));
}

internal sealed class DoorDevice(string id, string dialect, int heartbeatSeconds) : Device(SubjectKind.Door, id, dialect, heartbeatSeconds)
{
    public DoorWatch Door { get; } = new();

    public AccessWatch Access { get; } = new();
}

internal sealed class ReaderDevice(string id, string dialect, int heartbeatSeconds) : Device(SubjectKind.Reader, id, dialect, heartbeatSeconds);

internal sealed class CameraDevice(string id, string zone, string dialect, int heartbeatSeconds)
    : Device(SubjectKind.Camera, id, dialect, heartbeatSeconds)
{
    public string Zone => zone;

    public CountWatch Count { get; } = new();
}

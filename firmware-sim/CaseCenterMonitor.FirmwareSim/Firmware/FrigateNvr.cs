using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>A Frigate recorder: one MQTT client for all cameras of a gateway. Counts are not retained; only "available" is.</summary>
public sealed class FrigateNvr : IDevice
{
    /// <summary>How often it looks at the pictures. A count changes at most this late.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan StatsPeriod = TimeSpan.FromSeconds(60);

    private readonly string _gateway;
    private readonly Agenda _agenda;
    private readonly IWire _wire;
    private readonly DateTimeOffset _powerOn;
    private readonly List<FrigateCamera> _cameras = [];

    public FrigateNvr(string gateway, string baseTopic, Agenda agenda, IWire wire)
    {
        (_gateway, BaseTopic, _agenda, _wire, _powerOn) = (gateway, baseTopic, agenda, wire, agenda.Now);
        agenda.Every(Look, Look, LookAtAll);
        agenda.Every(StatsPeriod, TimeSpan.FromSeconds(5), Stats);
    }

    public string BaseTopic { get; }

    /// <summary>One id per gateway: two recorders with one id would throw each other off the broker for ever.</summary>
    public string ClientId => $"frigate-{_gateway}";

    public Publication? Will => Available("offline");

    public string? Listens => null;

    public void Add(FrigateCamera camera) => _cameras.Add(camera);

    public void Say(Publication publication) => _wire.Publish(this, publication);

    public void Connected()
    {
        Say(Available("online"));
        foreach (var camera in _cameras)
        {
            camera.SayCount();
        }
    }

    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
    }

    /// <summary>"stopped" is a wish of its owner, "offline" a fault.</summary>
    public IEnumerable<Publication> Farewell() => [Available("stopped")];

    private Publication Available(string state) => Publication.Text($"{BaseTopic}/available", state, retain: true, atLeastOnce: true);

    private void LookAtAll()
    {
        foreach (var camera in _cameras)
        {
            camera.Look();
        }
    }

    private void Stats()
    {
        (string, object?)[] perCamera = [.. _cameras.Select(camera => (camera.Name, (object?)Payload.Of(
            ("camera_fps", 5.0), ("process_fps", 5.0), ("skipped_fps", 0.0), ("detection_fps", camera.Count == 0 ? 0.0 : 5.0), ("detection_enabled", true))))];
        Say(new Publication($"{BaseTopic}/stats", Payload.Of(
            ("cameras", Payload.Of(perCamera)),
            ("service", Payload.Of(("uptime", (long)(_agenda.Now - _powerOn).TotalSeconds), ("version", "0.15.0"))))));
    }
}

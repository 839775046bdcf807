using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>Zigbee2MQTT: one MQTT client that speaks for all Zigbee contacts of a gateway.</summary>
/// <remarks>On start and after a reconnect it sends the cached state of every device again, which looks like news and is not.</remarks>
public sealed class ZigbeeBridge(string gateway, string baseTopic, IWire wire) : IDevice
{
    private readonly List<ZigbeeDoor> _doors = [];

    public string ClientId => $"zigbee2mqtt-{gateway}";

    public Publication? Will => BridgeState("offline");

    public string? Listens => null;

    public void Add(ZigbeeDoor door) => _doors.Add(door);

    public void Connected()
    {
        wire.Publish(this, BridgeState("online"));
        foreach (var door in _doors)
        {
            wire.Publish(this, new Publication($"{baseTopic}/{door.Name}/availability", Payload.Of(("state", "online")), Retain: true, AtLeastOnce: true));
            Say(door);
        }
    }

    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
    }

    public IEnumerable<Publication> Farewell() => [BridgeState("offline")];

    public void Say(ZigbeeDoor door) => wire.Publish(this, new Publication($"{baseTopic}/{door.Name}", door.State()));

    private Publication BridgeState(string state) =>
        new($"{baseTopic}/bridge/state", Payload.Of(("state", state)), Retain: true, AtLeastOnce: true);
}

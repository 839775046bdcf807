using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>Zigbee2MQTT: one MQTT client that speaks for all Zigbee contacts and buttons of a gateway.</summary>
/// <remarks>On start and after a reconnect it sends the cached state of every device again, which looks like news and is not.</remarks>
public sealed class ZigbeeBridge(string gateway, string baseTopic, IWire wire) : IDevice
{
    private readonly List<IZigbeeNode> _nodes = [];

    public string ClientId => $"zigbee2mqtt-{gateway}";

    public Publication? Will => BridgeState("offline");

    public string? Listens => null;

    public void Add(IZigbeeNode node) => _nodes.Add(node);

    public void Connected()
    {
        wire.Publish(this, BridgeState("online"));
        foreach (var node in _nodes)
        {
            wire.Publish(this, new Publication($"{baseTopic}/{node.Name}/availability", Payload.Of(("state", "online")), Retain: true, AtLeastOnce: true));
            Say(node);
        }
    }

    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
    }

    public IEnumerable<Publication> Farewell() => [BridgeState("offline")];

    public void Say(IZigbeeNode node) => wire.Publish(this, new Publication($"{baseTopic}/{node.Name}", node.State()));

    private Publication BridgeState(string state) =>
        new($"{baseTopic}/bridge/state", Payload.Of(("state", state)), Retain: true, AtLeastOnce: true);
}

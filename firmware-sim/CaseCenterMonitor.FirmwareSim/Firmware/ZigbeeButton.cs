using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>An emergency button heard through Zigbee2MQTT: the press, and at once the empty action that follows it.</summary>
public sealed class ZigbeeButton : IZigbeeNode
{
    private readonly ZigbeeBridge _bridge;
    private readonly Random _random;
    private readonly int _battery;
    private string? _action;

    public ZigbeeButton(SiteButton button, ZigbeeBridge bridge, Agenda agenda, Random random)
    {
        (_bridge, _random, Id, Zone, Name) = (bridge, random, button.Id, button.Zone, button.Address);
        _battery = random.Next(62, 101);
        bridge.Add(this);
        agenda.Every(TimeSpan.FromSeconds(button.HeartbeatSeconds), random.Seconds(1, button.HeartbeatSeconds), () => bridge.Say(this));
    }

    public string Id { get; }

    public string Zone { get; }

    public string Name { get; }

    public byte[] State() => _action is null
        ? Payload.Of(("battery", _battery), ("linkquality", _random.Next(90, 160)))
        : Payload.Of(("action", _action), ("battery", _battery), ("linkquality", _random.Next(90, 160)));

    public void Press()
    {
        foreach (var action in new[] { "emergency", "" })
        {
            _action = action;
            _bridge.Say(this);
        }

        _action = null;
    }
}

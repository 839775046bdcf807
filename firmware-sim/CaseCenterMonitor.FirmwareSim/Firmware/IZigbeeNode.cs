namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>What a Zigbee bridge speaks for: a name and the state it repeats.</summary>
public interface IZigbeeNode
{
    /// <summary>The Zigbee2MQTT friendly name.</summary>
    string Name { get; }

    byte[] State();
}

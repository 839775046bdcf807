namespace CaseCenterMonitor.Sites;

/// <summary>The dialects a site file may name, by the kind of device that speaks them. A new dialect is added here and in the gateway.</summary>
public static class DeviceDialects
{
    public const string EspRfid = "esp-rfid";

    public const string Zigbee2Mqtt = "zigbee2mqtt";

    public const string Espresense = "espresense";

    public const string Frigate = "frigate";

    public const string Axis = "axis";

    public const string AxisDataQ = "axis-dataq";

    public static IReadOnlyList<string> OfDoors { get; } = [EspRfid, Zigbee2Mqtt];

    public static IReadOnlyList<string> OfReaders { get; } = [Espresense];

    public static IReadOnlyList<string> OfCameras { get; } = [Frigate, Axis, AxisDataQ];

    /// <summary>Every name that a mapper of a site must not have.</summary>
    public static IReadOnlyList<string> All => [.. OfDoors, .. OfReaders, .. OfCameras];

    /// <summary>One program speaks for many devices below one base topic, which the gateway's deviceTopics must name. An esp-rfid controller has a topic of its own.</summary>
    public static IReadOnlyList<string> WithBaseTopic { get; } = [Zigbee2Mqtt, Frigate, Espresense];
}

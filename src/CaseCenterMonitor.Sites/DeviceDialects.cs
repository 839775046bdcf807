namespace CaseCenterMonitor.Sites;

/// <summary>The dialects a site file may name, by the kind of device that speaks them. A new dialect is added here and in the gateway.</summary>
public static class DeviceDialects
{
    public const string EspRfid = "esp-rfid";

    public const string Zigbee2Mqtt = "zigbee2mqtt";

    public const string Espresense = "espresense";

    public const string Frigate = "frigate";

    public const string Theengs = "theengs";

    public const string Minew = "minew";

    public const string Kkm = "kkm";

    public const string Onvif = "onvif";

    public const string Uhppoted = "uhppoted";

    public const string Shelly = "shelly";

    public const string Axis = "axis";

    public const string AxisDataQ = "axis-dataq";

    /// <summary>The contact of a door may be one that a Bluetooth gateway hears.</summary>
    public static IReadOnlyList<string> OfDoors { get; } = [EspRfid, Zigbee2Mqtt, Onvif, Uhppoted, Shelly, Theengs, Minew, Kkm];

    /// <summary>Controllers that say whom they let through.</summary>
    public static IReadOnlyList<string> OfGrants { get; } = [EspRfid, Onvif, Uhppoted];

    public static IReadOnlyList<string> OfReaders { get; } = [Espresense, Theengs, Minew, Kkm];

    public static IReadOnlyList<string> OfCameras { get; } = [Frigate, Onvif, Axis, AxisDataQ];

    /// <summary>Buttons with topics of their own, and those that Bluetooth gateways hear.</summary>
    public static IReadOnlyList<string> OfButtons { get; } = [Zigbee2Mqtt, Shelly, Theengs, Minew, Kkm];

    /// <summary>Every name that a mapper of a site must not have.</summary>
    public static IReadOnlyList<string> All => [.. OfDoors.Union(OfReaders).Union(OfCameras).Union(OfButtons)];

    /// <summary>One program speaks for many devices below one base topic, which the gateway's deviceTopics must name. Devices of esp-rfid, ONVIF and Shelly have topics of their own.</summary>
    public static IReadOnlyList<string> WithBaseTopic { get; } = [Zigbee2Mqtt, Frigate, Espresense, Theengs, Minew, Kkm, Uhppoted, Axis, AxisDataQ];

    /// <summary>What the base topic is out of the box.</summary>
    public static string UsualBaseTopic(string dialect) => dialect switch
    {
        Theengs => "home",
        Minew => "gw",
        Kkm => "kbeacon",
        Uhppoted => "uhppoted/gateway",
        AxisDataQ => "dataq",
        _ => dialect,
    };
}

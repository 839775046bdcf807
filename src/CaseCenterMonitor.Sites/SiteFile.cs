using CaseCenterMonitor.Protocol.Dialects.Mapper;

namespace CaseCenterMonitor.Sites;

/// <summary>One case management centre as its site file describes it: the building, the devices in it and how they speak. Checked when read.</summary>
public sealed record SiteFile
{
    /// <summary>Lower case letters, digits and hyphen; the {site} level of every topic.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>IANA time zone of the centre, such as Asia/Shanghai. Only night and meal rules and the screen use it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>GeoJSON floor plan, relative to the site file; its zone ids are those of <see cref="Zones"/>.</summary>
    public required string Plan { get; init; }

    public required IReadOnlyList<SiteZone> Zones { get; init; }

    public required IReadOnlyList<SiteDoor> Doors { get; init; }

    public required IReadOnlyList<SiteGateway> Gateways { get; init; }

    /// <summary>How devices are understood for which there is no dialect.</summary>
    public IReadOnlyList<SiteMapper> Mappers { get; init; } = [];

    public required IReadOnlyList<SiteReader> Readers { get; init; }

    public required IReadOnlyList<SiteCamera> Cameras { get; init; }

    /// <summary>What people press for help: the bell of a room, or the duress button of one officer.</summary>
    public IReadOnlyList<SiteButton> Buttons { get; init; } = [];

    public required IReadOnlyList<SiteWristband> Wristbands { get; init; }

    /// <summary>A fixed tag in each room: it shows that the room's readers hear, without depending on anybody's wristband.</summary>
    public required IReadOnlyList<SiteBeacon> Beacons { get; init; }

    public required IReadOnlyList<SiteOfficer> Officers { get; init; }

    /// <summary>Openings without a leaf: two zones that one walks between as one likes. No device speaks of them.</summary>
    public IReadOnlyList<SiteOpening> Openings { get; init; } = [];

    /// <summary>How wristbands are located.</summary>
    public SiteLocator Locator { get; init; } = new();

    /// <summary>The law that applies here. No centre has a law by accident: the file must name it.</summary>
    public required SitePolicies Policies { get; init; }

    /// <summary>Policy values this centre overrides. Every override names who and why.</summary>
    public required IReadOnlyList<SiteLimit> Limits { get; init; }

    /// <summary>Everything that speaks, of all gateways.</summary>
    public IReadOnlyList<SiteDevice> Devices => SiteDevice.Of(this);

    /// <summary>Everything that speaks to one gateway.</summary>
    public IReadOnlyList<SiteDevice> DevicesOf(string gateway) => [.. Devices.Where(device => device.Gateway == gateway)];

    /// <summary>What the clocks on its walls go by, for devices that state times without a zone. Throws where the machine has no such zone.</summary>
    public TimeZoneInfo Clocks => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <param name="id">Null for the only one there is.</param>
    /// <returns>Null when the site has no such gateway, or none was named and it has several.</returns>
    public SiteGateway? GatewayOf(string? id) => id is null && Gateways is [var only] ? only : Gateways.FirstOrDefault(gateway => gateway.Id == id);

    /// <summary>What one of its gateways maps by itself.</summary>
    public IReadOnlyList<Mapping> MappingsOf(string gateway) => [.. Mappers.Where(mapper => mapper.Gateway == gateway).Select(mapper => mapper.Mapping)];
}

/// <summary>A name in both languages of the screen.</summary>
public sealed record LocalName(string Zh, string En);

/// <param name="Kind">One of <see cref="ZoneKinds.All"/>.</param>
/// <param name="Short">The name that fits on the plan.</param>
public sealed record SiteZone(string Id, string Kind, LocalName Name, LocalName Short, bool InsidePerimeter, bool DetaineesAllowed, int Capacity);

/// <param name="Between">The two zones the door joins; "outside" is the street.</param>
/// <param name="Class">One of perimeter, vehicle, cell, office.</param>
/// <param name="Dialect">esp-rfid or zigbee2mqtt.</param>
/// <param name="Address">The device's own name in its topics: the esp-rfid base topic, or the Zigbee2MQTT friendly name.</param>
/// <param name="HeartbeatSeconds">How often the device proves that it is alive when nothing happens.</param>
public sealed record SiteDoor(
    string Id, LocalName Name, IReadOnlyList<string> Between, bool Perimeter, string Class, int HeldLimitSeconds,
    string Gateway, string Dialect, string Address, int HeartbeatSeconds)
{
    /// <summary>Id of the card reader drawn at this door; null when there is none. It speaks through the door's controller and has no topic of its own.</summary>
    public string? CardReader { get; init; }

    /// <summary>What lets people through, where an opening without it is a forced one; null when a contact alone cannot tell.</summary>
    public SiteGrants? Grants { get; init; }
}

/// <param name="WithinSeconds">How long after a grant the door may be opened.</param>
/// <param name="Device">The device that grants; null when it is the door's own.</param>
public sealed record SiteGrants(int WithinSeconds, SiteGrantDevice? Device);

public sealed record SiteGrantDevice(string Dialect, string Address, int HeartbeatSeconds);

/// <param name="DeviceTopics">Base topics of the dialects that speak for many devices at once, such as zigbee2mqtt or frigate.</param>
public sealed record SiteGateway(string Id, LocalName Name, IReadOnlyDictionary<string, string> DeviceTopics);

/// <param name="Gateway">Which gateway hears these devices.</param>
public sealed record SiteMapper(string Gateway, Mapping Mapping);

/// <param name="Address">The reader's own name in its topics: the ESPresense node.</param>
/// <param name="MaxMetres">Readings beyond this are ignored.</param>
public sealed record SiteReader(string Id, string Zone, string Gateway, string Dialect, string Address, double MaxMetres, int HeartbeatSeconds)
{
    /// <summary>How strong a wristband is at one metre of this reader, dBm, as measured on site; null when nobody has.</summary>
    public double? PowerAt1m { get; init; }

    /// <summary>How quickly a signal weakens on its way to this reader, as measured on site; null when nobody has.</summary>
    public double? Absorption { get; init; }
}

/// <param name="Between">The two zones it joins.</param>
public sealed record SiteOpening(IReadOnlyList<string> Between);

/// <param name="Address">The Frigate camera name.</param>
public sealed record SiteCamera(string Id, string Zone, string Gateway, string Dialect, string Address, int HeartbeatSeconds);

/// <param name="Zone">Where it hangs, or where its officer sits: whoever comes to help goes there.</param>
/// <param name="Officer">Whose duress button it is; null for a bell, by which whoever is in the room calls somebody.</param>
public sealed record SiteButton(string Id, string Zone, string Gateway, string Dialect, string Address, int HeartbeatSeconds, string? Officer = null);

/// <param name="Advertises">The identity a reader reports for it (ESPresense device id).</param>
/// <param name="AdvertisesWhenCut">The identity it switches to when the strap is opened; null when the band cannot tell.</param>
public sealed record SiteWristband(string Id, string Advertises, string? AdvertisesWhenCut);

public sealed record SiteBeacon(string Id, string Zone, string Advertises);

/// <summary>An officer is a number here, never a name. <paramref name="Wristband"/> is the tag on the belt.</summary>
public sealed record SiteOfficer(string Number, string Wristband, string Sex);

/// <param name="Pack">The policy pack this centre has picked.</param>
/// <param name="Overlays">What lies over it, in this order.</param>
public sealed record SitePolicies(string Pack, IReadOnlyList<string> Overlays);

/// <param name="Seconds">A length of time; 0 when <paramref name="Value"/> is given instead.</param>
/// <param name="Value">As policy packs write it, such as 20 % or 15 min.</param>
public sealed record SiteLimit(string Key, int Seconds, string By, string Why, string? Value = null);

/// <summary>What a door may join besides zones.</summary>
public static class Outside
{
    /// <summary>The street: beyond every zone, and so outside the perimeter.</summary>
    public const string Street = "outside";
}

/// <summary>The kinds of zone a case-handling area has; the same words as the plan's categories.</summary>
public static class ZoneKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "sally-port", "registration", "safety-search", "personal-property", "information-collection", "medical", "evidence-store",
        "corridor", "observation-corridor", "lawyer-meeting", "waiting-men", "waiting-women", "waiting-minors", "sobering",
        "identification", "duty-desk", "toilet", "equipment", "exit", "break-room", "interview", "interview-child", "interview-remote",
    ];
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>What the engine knows of a centre, made from its checked site file and the limits that apply there.</summary>
public static class CentreInForce
{
    /// <exception cref="InvalidOperationException">The site file overrides a limit that no rule has; the message names it.</exception>
    public static Centre Of(SiteFile site) => new(
        site.Id,
        site.Zones.Select(zone => new Zone(new ZoneId(zone.Id), Kind(zone.Kind))),
        site.Doors.Select(ToDoor),
        Devices(site),
        site.Gateways.Select(gateway => new GatewayId(gateway.Id)),
        site.Wristbands.Select(wristband => new WristbandId(wristband.Id)),
        site.Officers.Select(officer => new Officer(
            new OfficerNumber(officer.Number), new WristbandId(officer.Wristband), officer.Sex == "female" ? Sex.Female : Sex.Male)),
        PackLaw.InForce(site).ToPolicies())
    {
        TimeZone = DateTimeZoneProviders.Tzdb[site.TimeZone],
    };

    /// <summary>Zone kinds are written waiting-men in files and WaitingMen in code.</summary>
    public static ZoneKind Kind(string word) => Enum.Parse<ZoneKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static Door ToDoor(SiteDoor door) => new(
        new DoorId(door.Id),
        door.Class switch
        {
            "office" => DoorClass.Office,
            "cell" => DoorClass.Cell,
            "perimeter" => DoorClass.Perimeter,
            "vehicle" => DoorClass.Vehicle,
            _ => throw new InvalidOperationException($"Door {door.Id} has the unknown class '{door.Class}'."),
        },
        door.Perimeter,
        [.. door.Between.Where(zone => zone != "outside").Select(zone => new ZoneId(zone))],
        Duration.FromSeconds(door.HeldLimitSeconds));

    private static IEnumerable<Device> Devices(SiteFile site) =>
    [
        .. site.Readers.Select(reader => new Device(new DeviceId(reader.Id), DeviceKind.Reader, new ZoneId(reader.Zone), new GatewayId(reader.Gateway))),
        .. site.Cameras.Select(camera => new Device(new DeviceId(camera.Id), DeviceKind.Camera, new ZoneId(camera.Zone), new GatewayId(camera.Gateway))),
        .. site.Buttons.Select(button => new Device(
            new DeviceId(button.Id), DeviceKind.Button, new ZoneId(button.Zone), new GatewayId(button.Gateway),
            button.Officer is { } officer ? new OfficerNumber(officer) : null)),
        .. site.Doors.Select(door => new Device(
            new DeviceId(door.Id), DeviceKind.DoorController, new ZoneId(door.Between.Last(zone => zone != "outside")), new GatewayId(door.Gateway))),
    ];
}

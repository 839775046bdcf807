using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Tests.Gateway;

/// <summary>Two rooms, a door of each make, a reader and a camera, a wristband that can tell when it is cut and one that cannot.</summary>
internal static class SmallCentre
{
    public const string Gateway = "gw-1";

    private static readonly LocalName Name = new("名", "name");

    public static SiteFile Site { get; } = new()
    {
        Id = "small",
        Name = Name,
        TimeZone = "Asia/Shanghai",
        Plan = "plan.geojson",
        Policies = new SitePolicies("prc-2020", []),
        Zones = [Zone("z-a"), Zone("z-b")],
        Doors =
        [
            new SiteDoor("d-card", Name, ["z-a", "z-b"], false, "cell", 30, Gateway, DeviceDialects.EspRfid, "esp-rfid/d-card", 30),
            new SiteDoor("d-contact", Name, ["outside", "z-a"], true, "perimeter", 30, Gateway, DeviceDialects.Zigbee2Mqtt, "front door", 60),
            new SiteDoor("d-other", Name, ["outside", "z-b"], true, "perimeter", 30, "gw-2", DeviceDialects.EspRfid, "esp-rfid/d-other", 30),
        ],
        Gateways = [new SiteGateway(Gateway, Name, new Dictionary<string, string>()), new SiteGateway("gw-2", Name, new Dictionary<string, string>())],
        Readers =
        [
            new SiteReader("r-a", "z-a", Gateway, DeviceDialects.Espresense, "node-a", 8, 15),
            new SiteReader("r-b", "z-b", Gateway, DeviceDialects.Espresense, "node-b", 8, 15),
        ],
        Cameras = [new SiteCamera("c-a", "z-a", Gateway, DeviceDialects.Frigate, "cam-a", 60)],
        Buttons = [new SiteButton("btn-bell", "z-b", Gateway, DeviceDialects.Zigbee2Mqtt, "bell b", 300)],
        Wristbands = [new SiteWristband("wb-1", "band-1", "band-1-open"), new SiteWristband("wb-staff", "staff-1", null)],
        Beacons = [new SiteBeacon("bc-a", "z-a", "beacon-a")],
        Officers = [],
        Limits = [],
    };

    private static SiteZone Zone(string id) => new(id, "corridor", Name, Name, true, true, 4);
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>
/// A centre whose cameras count messages instead of people: camera number n says 0, 1, 2 … 999, 0 … so that every message is one event and each can be
/// told at the server's side. Plus one door, for distress.
/// </summary>
public static class FaultSite
{
    public const string Id = "faults";
    public const string Gateway = "gw-north";
    public const string Door = "d-street";

    /// <summary>Cameras, each a device with a connection of its own.</summary>
    public const int Lanes = 10;

    /// <summary>After so many the count of a camera begins again.</summary>
    public const int Wrap = 1000;

    public static string Camera(int lane) => string.Create(CultureInfo.InvariantCulture, $"cam-{lane}");

    public static string Topic(int lane) => $"frigate/{Camera(lane)}/person";

    public static string Write(string folder)
    {
        var yaml = new StringBuilder($$"""
            id: {{Id}}
            name: { zh: 故障, en: Faults }
            timeZone: Asia/Shanghai
            plan: plan.geojson
            gateways:
              - { id: {{Gateway}}, name: { zh: 网关, en: Gateway }, deviceTopics: { frigate: frigate } }
            zones:

            """);
        foreach (var lane in Enumerable.Range(0, Lanes))
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: z-{lane}, kind: waiting-men, name: {{ zh: 室{lane}, en: Room {lane} }}, short: {{ zh: 室{lane}, en: R{lane} }}, insidePerimeter: true, detaineesAllowed: false, capacity: 4 }}");
        }

        yaml.AppendLine(CultureInfo.InvariantCulture, $$"""
            doors:
              - { id: {{Door}}, name: { zh: 外门, en: Street }, between: [outside, z-0], perimeter: true, class: perimeter, heldLimitSeconds: 15, gateway: {{Gateway}}, dialect: esp-rfid, address: esp-rfid/{{Door}}, heartbeatSeconds: 3600 }
            readers: []
            cameras:
            """);
        foreach (var lane in Enumerable.Range(0, Lanes))
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: {Camera(lane)}, zone: z-{lane}, gateway: {Gateway}, dialect: frigate, address: {Camera(lane)}, heartbeatSeconds: 3600 }}");
        }

        yaml.AppendLine("""
            wristbands:
              - { id: wb-s02, advertises: staff-02 }
            beacons: []
            officers:
              - { number: "02", wristband: wb-s02, sex: female }
            limits: []
            policies: { pack: intl-minimum }
            """);
        var rooms = Enumerable.Range(0, Lanes).Select(lane => Feature($"z-{lane}", "unit", new { category = "waiting-men" }));
        var cameras = Enumerable.Range(0, Lanes).Select(lane => Feature(Camera(lane), "fixture", new { category = "camera", zone = $"z-{lane}" }));
        var features = rooms.Append(Feature(Door, "opening", new { zones = new[] { "outside", "z-0" } })).Concat(cameras);
        File.WriteAllText(Path.Combine(folder, "plan.geojson"), JsonSerializer.Serialize(new { type = "FeatureCollection", features }));
        var file = Path.Combine(folder, "site.yaml");
        File.WriteAllText(file, yaml.ToString());
        return file;
    }

    private static object Feature(string id, string kind, object properties) => new { type = "Feature", id, feature_type = kind, properties };
}

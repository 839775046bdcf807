using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A site file for the house of the recording: nine rooms, ten readers, one watch. Written by the test into its own folder.</summary>
public static class House
{
    /// <summary>Reader address to room; two readers hear the office.</summary>
    private static readonly (string Address, string Room)[] Readers =
    [
        ("basement", "basement"), ("bathroom", "bathroom"), ("dining", "dining"), ("family", "family"), ("garage", "garage"),
        ("laundry", "laundry"), ("master", "master"), ("office", "office"), ("office_alt", "office"), ("upstairs_hallway", "upstairs-hallway"),
    ];

    public static string Write(string folder)
    {
        var rooms = Readers.Select(reader => reader.Room).Distinct().ToList();
        var yaml = new StringBuilder("""
            id: house
            name: { zh: 房屋, en: House }
            timeZone: America/New_York
            plan: plan.geojson
            gateways:
              - { id: gw-north, name: { zh: 网关, en: Gateway }, deviceTopics: { zigbee2mqtt: zigbee2mqtt, frigate: frigate, espresense: espresense } }
            zones:

            """);
        foreach (var room in rooms)
        {
            // Waiting rooms, so that only the question where the watch is can raise an alarm.
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: {room}, kind: waiting-men, name: {{ zh: {room}, en: {room} }}, short: {{ zh: {room}, en: {room} }}, insidePerimeter: true, detaineesAllowed: true, capacity: 4 }}");
        }

        yaml.AppendLine("doors:");
        yaml.AppendLine("  - { id: d-street, name: { zh: 外门, en: Street }, between: [outside, garage], perimeter: true, class: perimeter, heldLimitSeconds: 15, gateway: gw-north, dialect: esp-rfid, address: esp-rfid/d-street, heartbeatSeconds: 600 }");
        yaml.AppendLine("readers:");
        foreach (var (address, room) in Readers)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: r-{address.Replace('_', '-')}, zone: {room}, gateway: gw-north, dialect: espresense, address: {address}, maxMetres: 16, heartbeatSeconds: 15 }}");
        }

        yaml.AppendLine("""
            cameras: []
            wristbands:
              - { id: wb-001, advertises: watch-1 }
              - { id: wb-s02, advertises: staff-02 }
            beacons: []
            officers:
              - { number: "02", wristband: wb-s02, sex: female }
            limits: []
            policies: { pack: intl-minimum }
            """);
        var features = rooms.Select(room => Feature(room, "unit", new { category = "waiting-men" }))
            .Append(Feature("d-street", "opening", new { zones = new[] { "outside", "garage" } }))
            .Concat(Readers.Select(reader => Feature($"r-{reader.Address.Replace('_', '-')}", "fixture", new { category = "reader", zone = reader.Room })));
        File.WriteAllText(Path.Combine(folder, "plan.geojson"), JsonSerializer.Serialize(new { type = "FeatureCollection", features }));
        var file = Path.Combine(folder, "site.yaml");
        File.WriteAllText(file, yaml.ToString());
        return file;
    }

    private static object Feature(string id, string kind, object properties) => new { type = "Feature", id, feature_type = kind, properties };
}

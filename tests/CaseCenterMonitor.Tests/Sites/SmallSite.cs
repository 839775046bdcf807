using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

/// <summary>The smallest centre that has one of everything; tests break one thing in it.</summary>
internal static class SmallSite
{
    public const string Yaml =
        """
        id: small
        name: { zh: 小, en: Small }
        timeZone: Asia/Shanghai
        plan: plan.geojson
        defaults:
          doors: { gateway: gw-1 }
          readers: { gateway: gw-1, dialect: espresense, heartbeatSeconds: 15 }
          cameras: { gateway: gw-1, dialect: frigate, heartbeatSeconds: 60 }
        gateways:
          - { id: gw-1, name: { zh: 网关, en: Gateway }, deviceTopics: { zigbee2mqtt: z2m, frigate: frigate, espresense: espresense } }
        zones:
          - { id: z-hall, kind: corridor, name: { zh: 走廊, en: Hall }, short: { zh: 走廊, en: Hall }, insidePerimeter: true, detaineesAllowed: true, capacity: 8 }
          - { id: z-wait-m1, kind: waiting-men, name: { zh: 候问, en: Wait }, short: { zh: 候问, en: Wait }, insidePerimeter: true, detaineesAllowed: true, capacity: 4 }
        doors:
          - { id: d-street, name: { zh: 外门, en: Street }, between: [outside, z-hall], perimeter: true, class: perimeter, heldLimitSeconds: 15, dialect: esp-rfid, address: esp-rfid/d-street, heartbeatSeconds: 30, cardReader: rfid-street }
          - { id: d-wait, name: { zh: 候问门, en: Wait }, between: [z-hall, z-wait-m1], perimeter: false, class: office, heldLimitSeconds: 60, dialect: zigbee2mqtt, address: d-wait, heartbeatSeconds: 300 }
        readers:
          - { id: ble-hall, zone: z-hall, address: ble-hall, maxMetres: 8 }
          - { id: ble-wait, zone: z-wait-m1, address: ble-wait, maxMetres: 6.5 }
        cameras:
          - { id: cam-hall, zone: z-hall, address: cam-hall }
        buttons:
          - { id: btn-wait, zone: z-wait-m1, gateway: gw-1, dialect: shelly, address: shelly/wait, heartbeatSeconds: 300 }
          - { id: btn-desk, zone: z-hall, gateway: gw-1, dialect: shelly, address: shelly/desk, heartbeatSeconds: 60 }
        wristbands:
          - { id: wb-001, advertises: band-001, advertisesWhenCut: band-001-open }
          - { id: wb-s02, advertises: staff-02 }
        beacons:
          - { id: bc-hall, zone: z-hall, advertises: beacon-hall }
        officers:
          - { number: "02", wristband: wb-s02, sex: female }
        limits:
          - { key: WCK-2.general, seconds: 1800, by: "02", why: twice as careful }
        policies: { pack: prc-2020 }
        """;

    public const string Plan =
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"l-0","feature_type":"level","properties":{"category":"ground"}},
        {"type":"Feature","id":"z-hall","feature_type":"unit","properties":{"category":"corridor"}},
        {"type":"Feature","id":"z-wait-m1","feature_type":"unit","properties":{"category":"waiting-men"}},
        {"type":"Feature","id":"d-street","feature_type":"opening","properties":{"zones":["outside","z-hall"]}},
        {"type":"Feature","id":"d-wait","feature_type":"opening","properties":{"zones":["z-wait-m1","z-hall"]}},
        {"type":"Feature","id":"cam-hall","feature_type":"fixture","properties":{"category":"camera","zone":"z-hall"}},
        {"type":"Feature","id":"ble-hall","feature_type":"fixture","properties":{"category":"reader","zone":"z-hall"}},
        {"type":"Feature","id":"ble-wait","feature_type":"fixture","properties":{"category":"reader","zone":"z-wait-m1"}},
        {"type":"Feature","id":"rfid-street","feature_type":"fixture","properties":{"category":"reader","zone":"z-hall","door":"d-street"}}
        ]}
        """;

    public const string File = "sites/small.yaml";

    /// <summary>The text with one passage replaced; the passage must be there exactly once, so that a test cannot pass by breaking nothing.</summary>
    public static string With(string passage, string replacement, string text = Yaml)
    {
        var parts = text.Split(passage);
        Assert.True(parts.Length == 2, $"'{passage}' occurs {parts.Length - 1} times");
        return parts[0] + replacement + parts[1];
    }

    public static SiteReading Read(string yaml, string? plan = null) => SiteFileReader.Read(yaml, File, plan);

    /// <summary>Reads the broken text and expects one problem on the line that holds <paramref name="where"/>.</summary>
    public static SiteProblem OnlyProblem(string yaml, string where) => OnlyProblem(yaml, LineOf(where, yaml));

    public static SiteProblem OnlyProblem(string yaml, int line)
    {
        var reading = Read(yaml);
        Assert.Null(reading.Site);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(File, problem.File);
        Assert.Equal(line, problem.Line);
        return problem;
    }

    public static int LineOf(string passage, string text)
    {
        var at = text.IndexOf(passage, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{passage}' is not in the text");
        return text.AsSpan(0, at).Count('\n') + 1;
    }
}

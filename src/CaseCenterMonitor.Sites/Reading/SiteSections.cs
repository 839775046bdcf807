namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Which sections a site file has and which keys their entries have. docs/site-file.md says the same in prose.</summary>
internal static class SiteSections
{
    public static SectionWords Gateways { get; } = new("gateways", "a gateway", ["id", "name", "deviceTopics"], []);

    public static SectionWords Mappers { get; } = new("mappers", "a mapper",
        ["id", "gateway", "topic", "address", "tag", "rows", "time", "facts"], [], Required: false);

    public static SectionWords Zones { get; } = new("zones", "a zone",
        ["id", "kind", "name", "short", "insidePerimeter", "detaineesAllowed", "capacity"], []);

    public static SectionWords Doors { get; } = new("doors", "a door",
        ["id", "name", "between", "perimeter", "class", "heldLimitSeconds", "gateway", "dialect", "address", "heartbeatSeconds", "cardReader", "grants"],
        ["class", "heldLimitSeconds", "gateway", "dialect", "heartbeatSeconds"]);

    public static SectionWords Readers { get; } = new("readers", "a reader",
        ["id", "zone", "gateway", "dialect", "address", "maxMetres", "heartbeatSeconds", "powerAt1m", "absorption"],
        ["gateway", "dialect", "maxMetres", "heartbeatSeconds", "powerAt1m", "absorption"]);

    public static SectionWords Openings { get; } = new("openings", "an opening", ["between"], [], Required: false);

    public static SectionWords Cameras { get; } = new("cameras", "a camera",
        ["id", "zone", "gateway", "dialect", "address", "heartbeatSeconds"],
        ["gateway", "dialect", "heartbeatSeconds"], Required: false);

    public static SectionWords Buttons { get; } = new("buttons", "a button",
        ["id", "zone", "gateway", "dialect", "address", "heartbeatSeconds", "officer"],
        ["gateway", "dialect", "heartbeatSeconds"], Required: false);

    public static SectionWords Wristbands { get; } = new("wristbands", "a wristband", ["id", "advertises", "advertisesWhenCut"], []);

    public static SectionWords Beacons { get; } = new("beacons", "a beacon", ["id", "zone", "advertises"], [], Required: false);

    public static SectionWords Officers { get; } = new("officers", "an officer", ["number", "wristband", "sex"], []);

    public static SectionWords Limits { get; } = new("limits", "a limit", ["key", "seconds", "value", "by", "why"], [], Required: false);

    public static IReadOnlyList<SectionWords> WithDefaults { get; } = [Doors, Readers, Cameras, Buttons];

    public static IReadOnlyList<string> FileKeys { get; } =
    [
        "id", "name", "timeZone", "plan", "defaults", "policies",
        Gateways.Key, Mappers.Key, Zones.Key, Doors.Key, Readers.Key, Cameras.Key, Buttons.Key, Wristbands.Key, Beacons.Key, Officers.Key, Limits.Key,
        Openings.Key, "locator",
    ];
}

using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>
/// The centre in which stories happen when they name no other: ten rooms, five doors, two gateways, so that one can be gone while the other
/// hears. docs/story-files.md has its plan.
/// </summary>
public static class SmallCentre
{
    /// <summary>Midnight of the day on which all stories begin; in them local time is UTC.</summary>
    public static readonly Instant Midnight = Instant.FromUtc(2026, 11, 23, 0, 0);

    // Hours count on past midnight, so that a limit of a day can pass within a story: 26:10:00 is ten past two in the next night.
    private static readonly DurationPattern Clock = DurationPattern.CreateWithInvariantCulture("HH:mm:ss.FFFFFFFFF");

    public static Centre Centre { get; } = With();

    /// <param name="time">Hours since <see cref="Midnight"/>, minutes and seconds, such as <c>10:05:29.999</c>.</param>
    /// <exception cref="FormatException">It is no time.</exception>
    public static Instant At(string time) => Midnight + Clock.Parse(time).GetValueOrThrow();

    /// <summary>How stories write an instant: the reverse of <see cref="At"/>.</summary>
    public static string Text(Instant at) => Clock.Format(at - Midnight);

    public static Centre With(params Limit[] overrides) => Under(DefaultPolicies.With(overrides));

    /// <summary>The same centre under another law.</summary>
    public static Centre Under(Core.Policies policies) => new(
        "small",
        [
            Zone("Interview-1", ZoneKind.Interview), Zone("Waiting-1", ZoneKind.WaitingMen, 2), Zone("Waiting-2", ZoneKind.WaitingWomen, 2),
            Zone("Corridor", ZoneKind.Corridor), Zone("Desk", ZoneKind.DutyDesk), Zone("Search", ZoneKind.SafetySearch), Zone("Exit", ZoneKind.Exit),
            Zone("Sally", ZoneKind.SallyPort), Zone("Store", ZoneKind.EvidenceStore), Zone("Lawyer", ZoneKind.LawyerMeeting),
        ],
        [
            Door("D-int", DoorClass.Office, perimeter: false, "Corridor", "Interview-1"),
            Door("D-wait", DoorClass.Cell, perimeter: false, "Corridor", "Waiting-1"),
            Door("D-out", DoorClass.Perimeter, perimeter: true, "Exit"),
            Door("D-street", DoorClass.Vehicle, perimeter: true, "Sally"),
            Door("D-sally", DoorClass.Office, perimeter: false, "Sally", "Search"),
        ],
        [
            Device("R-int", DeviceKind.Reader, "Interview-1", "GW"), Device("R-wait", DeviceKind.Reader, "Waiting-1", "GW"),
            Device("R-wait-2", DeviceKind.Reader, "Waiting-2", "GW"), Device("R-cor", DeviceKind.Reader, "Corridor", "GW"),
            Device("R-desk", DeviceKind.Reader, "Desk", "GW"), Device("R-search", DeviceKind.Reader, "Search", "GW-2"),
            Device("R-exit", DeviceKind.Reader, "Exit", "GW-2"), Device("R-sally", DeviceKind.Reader, "Sally", "GW-2"),
            Device("R-store", DeviceKind.Reader, "Store", "GW-2"), Device("C-int", DeviceKind.Camera, "Interview-1", "GW"),
            Device("D-int", DeviceKind.DoorController, "Interview-1", "GW"), Device("D-wait", DeviceKind.DoorController, "Waiting-1", "GW"),
            Device("D-out", DeviceKind.DoorController, "Exit", "GW-2"), Device("D-street", DeviceKind.DoorController, "Sally", "GW-2"),
            Device("D-sally", DeviceKind.DoorController, "Search", "GW-2"),
        ],
        [new GatewayId("GW"), new GatewayId("GW-2")],
        [
            new WristbandId("wb-1"), new WristbandId("wb-2"), new WristbandId("wb-3"), new WristbandId("wb-19"), new WristbandId("wb-21"),
            new WristbandId("wb-visitor"), new WristbandId("wb-tag"),
        ],
        [
            new Officer(new OfficerNumber("19"), new WristbandId("wb-19"), Sex.Female),
            new Officer(new OfficerNumber("21"), new WristbandId("wb-21"), Sex.Male),
        ],
        policies);

    private static Zone Zone(string id, ZoneKind kind, int? capacity = null) => new(new ZoneId(id), kind, capacity);

    private static Door Door(string id, DoorClass kind, bool perimeter, params string[] between) =>
        new(new DoorId(id), kind, perimeter, [.. between.Select(ZoneId.Of)], Duration.FromSeconds(60));

    private static Device Device(string id, DeviceKind kind, string zone, string gateway) =>
        new(new DeviceId(id), kind, new ZoneId(zone), new GatewayId(gateway));
}

using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Benchmarks.Decode;

/// <summary>One envelope of each kind that a centre sends all day.</summary>
internal static class SampleEnvelopes
{
    private static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 24, 41, 312, TimeSpan.Zero);

    public static IReadOnlyList<(string Name, Envelope Envelope)> All { get; } =
    [
        ("wristband location", Of(SubjectKind.Tag, "wb-117", "locator/1", new CanonicalEvent.WristbandLocation("waiting-men", WristbandPresence.Present, Time, 1.25, 2))),
        ("door state", Of(SubjectKind.Door, "d-int-2", "esp-rfid/1", new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.ForcedOpen, "Door was tampered!"))),
        ("zone occupancy", Of(SubjectKind.Camera, "cam-int-1", "frigate/1", new CanonicalEvent.ZoneOccupancy("interview-1", 3))),
        ("device health", Of(SubjectKind.Reader, "r-wait-m-1", "health/1", new CanonicalEvent.DeviceHealth(HealthState.Late, Time, "silent for 75 s"))),
    ];

    private static Envelope Of(SubjectKind kind, string id, string dialect, CanonicalEvent data) => new()
    {
        Site = "northside",
        Gateway = "gw-a1",
        BootId = "7f3c",
        Sequence = 184213,
        Subject = new Subject(kind, id),
        Time = Time,
        ReceivedTime = Time.AddMilliseconds(186),
        Clock = ClockGrade.Gateway,
        Dialect = dialect,
        Data = data,
    };
}

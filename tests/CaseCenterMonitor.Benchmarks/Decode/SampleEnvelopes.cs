using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Benchmarks.Decode;

/// <summary>The kinds of envelope that a centre sends all day, some dozens of each: no two have the same number, subject and time.</summary>
internal static class SampleEnvelopes
{
    private const int EachMany = 61;

    private static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 24, 41, 312, TimeSpan.Zero);
    private static readonly string[] Zones = ["waiting-men", "interview-1", "corridor-n", "search"];

    public static IReadOnlyList<(string Name, IReadOnlyList<Envelope> Envelopes)> All { get; } =
    [
        Of("wristband location", SubjectKind.Tag, "wb", "locator/1", n => new CanonicalEvent.WristbandLocation(Zones[n % 4], WristbandPresence.Present, Time.AddSeconds(n), 1.25 + (n / 100.0), 2)),
        Of("door state", SubjectKind.Door, "d-int", "esp-rfid/1", n => new CanonicalEvent.DoorState(n % 2 == 0 ? DoorPhysical.Open : DoorPhysical.Closed, DoorLock.Unlocked, DoorAlarm.Normal, n % 2 == 0 ? "Door Open" : "Door Closed")),
        Of("zone occupancy", SubjectKind.Camera, "cam-int", "frigate/1", n => new CanonicalEvent.ZoneOccupancy(Zones[n % 4], n % 7)),
        Of("device health", SubjectKind.Reader, "r-wait-m", "health/1", n => new CanonicalEvent.DeviceHealth(HealthState.Late, Time.AddSeconds(n), "silent for 75 s")),
    ];

    private static (string, IReadOnlyList<Envelope>) Of(string name, SubjectKind kind, string id, string dialect, Func<int, CanonicalEvent> data) =>
        (name, [.. Enumerable.Range(1, EachMany).Select(n => new Envelope
        {
            Site = "northside",
            Gateway = "gw-a1",
            BootId = "7f3c21d0",
            Sequence = 184213 + n,
            Subject = new Subject(kind, $"{id}-{n}"),
            Time = Time.AddSeconds(n),
            ReceivedTime = Time.AddSeconds(n).AddMilliseconds(186),
            Clock = ClockGrade.Gateway,
            Dialect = dialect,
            Data = data(n),
        })]);
}

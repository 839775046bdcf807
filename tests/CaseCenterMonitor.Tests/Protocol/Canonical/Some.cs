using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

/// <summary>Values that do not matter to a test.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 24, 41, 312, TimeSpan.Zero);

    public static readonly CanonicalEvent.DoorState Door =
        new(DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.ForcedOpen, "Door was tampered!");

    public static Envelope Envelope(CanonicalEvent? data = null, SubjectKind kind = SubjectKind.Door, string id = "d-int-2") => new()
    {
        Site = "northside",
        Gateway = "gw-a1",
        BootId = "7f3c",
        Sequence = 184213,
        Subject = new Subject(kind, id),
        Time = Time,
        ReceivedTime = Time.AddMilliseconds(186),
        Clock = ClockGrade.Device,
        Dialect = "esp-rfid/1",
        Data = data ?? Door,
    };
}

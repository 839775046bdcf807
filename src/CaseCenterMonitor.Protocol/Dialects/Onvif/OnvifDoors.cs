using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>Door/State/…: one topic for each part of a door's state, so that each report is about one part.</summary>
internal static class OnvifDoors
{
    public static IReadOnlyList<DeviceReport> Read(string address, string part, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return [Unknown(address, part, $"{part} was removed", null) as DeviceReport ?? new DeviceReport.Nothing(address, "The property was removed.")];
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return Refused(address, part, read.Problem!, null);
        }

        using (document)
        {
            var message = new OnvifMessage(document.RootElement);
            var word = message.Data("State") is { } state ? Scalars.Word(state) : null;
            return Said(address, part, word, message.Time) is { } said
                ? [said]
                : Refused(address, part, $"{part} is in no state that ONVIF declares.", message.Time);
        }
    }

    /// <summary>Null when the word is not declared for the part.</summary>
    private static DeviceReport? Said(string address, string part, string? word, DeviceTime? time) => part switch
    {
        "DoorPhysicalState" => Physical(word) is { } physical ? new DeviceReport.Door(address, physical, null, Evidence(part, word), time) : null,
        "LockPhysicalState" => Bolt(word) is { } bolt ? Lock(address, bolt, Evidence(part, word), time) : null,
        "DoubleLockPhysicalState" => Bolt(word) switch
        {
            null => null,
            DoorLock.Locked => Lock(address, DoorLock.Locked, Evidence(part, word), time),
            _ => new DeviceReport.Alive(address, time), // The second lock being open says nothing about the first.
        },
        "DoorMode" => Mode(word) is { } mode ? Lock(address, mode, Evidence(part, word), time) : null,
        "DoorAlarm" => Alarm(word) is { } alarm ? new DeviceReport.Door(address, null, alarm, Evidence(part, word), time) : null,
        "DoorTamper" => Trouble(address, word, "NotInTamper", "TamperDetected", "The door reports that it is being tampered with.", time),
        "DoorFault" => Trouble(address, word, "NotInFault", "FaultDetected", "The door reports a fault.", time),
        _ => new DeviceReport.Alive(address, time),
    };

    /// <summary>The part when nobody knows it any more; null for a part that is no state of ours.</summary>
    private static DeviceReport.Door? Unknown(string address, string part, string evidence, DeviceTime? time) => part switch
    {
        "DoorPhysicalState" => new DeviceReport.Door(address, DoorPhysical.Unknown, null, evidence, time),
        "LockPhysicalState" or "DoorMode" => Lock(address, DoorLock.Unknown, evidence, time),
        "DoorAlarm" => new DeviceReport.Door(address, null, DoorAlarm.Unknown, evidence, time),
        _ => null,
    };

    private static DeviceReport[] Refused(string address, string part, string reason, DeviceTime? time)
    {
        var refused = new DeviceReport.Refused(address, reason);
        return Unknown(address, part, $"{part} cannot be read", time) is { } unknown ? [unknown, refused] : [refused];
    }

    private static DoorPhysical? Physical(string? word) => word switch
    {
        "Open" => DoorPhysical.Open,
        "Closed" => DoorPhysical.Closed,
        "Fault" => DoorPhysical.Fault,
        "Unknown" => DoorPhysical.Unknown,
        _ => null,
    };

    private static DoorLock? Bolt(string? word) => word switch
    {
        "Locked" => DoorLock.Locked,
        "Unlocked" => DoorLock.Unlocked,
        "Fault" or "Unknown" => DoorLock.Unknown,
        _ => null,
    };

    /// <summary>
    /// A mode is what the controller wants. A door that it lets be opened is not locked; a door that it wants locked may have a bolt that stuck,
    /// which only the state of the lock can say.
    /// </summary>
    private static DoorLock? Mode(string? word) => word switch
    {
        "Unlocked" or "Accessed" or "LockedOpen" => DoorLock.Unlocked,
        "Locked" or "Blocked" or "LockedDown" or "DoubleLocked" or "Unknown" => DoorLock.Unknown,
        _ => null,
    };

    private static DoorAlarm? Alarm(string? word) => word switch
    {
        "Normal" => DoorAlarm.Normal,
        "DoorForcedOpen" => DoorAlarm.ForcedOpen,
        "DoorOpenTooLong" => DoorAlarm.OpenTooLong,
        _ => null,
    };

    private static DeviceReport? Trouble(string address, string? word, string good, string bad, string detail, DeviceTime? time) =>
        word == bad ? new DeviceReport.Degraded(address, detail, time)
        : word == good || word == "Unknown" ? new DeviceReport.Alive(address, time)
        : null;

    private static DeviceReport.Door Lock(string address, DoorLock @lock, string evidence, DeviceTime? time) =>
        new(address, null, null, evidence, time, @lock);

    private static string Evidence(string part, string? word) => $"{part} {word}";
}

using System.Collections.Frozen;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Dialects.EspRfid;

/// <summary>The JSON messages on {address}/send and {address}/tag. Which door event it was stands only in an English text.</summary>
internal static class EspRfidMessages
{
    private static readonly FrozenSet<string> Acknowledgements = new[]
    {
        "deletuid", "deletusers", "adduser", "opendoor", "getconf", "updateconf", "gettime", "getuser", "getuserlist", "listuser",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static DeviceReport Read(string address, ReadOnlySpan<byte> payload)
    {
        if (JsonMembers.Read(payload, DeviceMessage.BytesMax, stackalloc Member[JsonMembers.RoomMax], out var message) is { } problem)
        {
            return new DeviceReport.Refused(address, problem, MayBePersonal(payload));
        }

        var time = Scalars.Epoch(message.Find("time"u8));
        return Scalars.Text(message.Find("type"u8)) switch
        {
            "boot" => new DeviceReport.Restarted(address, time),
            "heartbeat" => new DeviceReport.Alive(address, time),
            "access" => Access(address, ref message, time),
            "INFO" or "WARN" => Event(address, ref message, time),
            "ERRO" => new DeviceReport.Degraded(address, Description(ref message) ?? "It reports an error.", time),
            { } type when Acknowledgements.Contains(type) => new DeviceReport.Alive(address, time),
            { } => new DeviceReport.Refused(address, "The type is not one of esp-rfid.", MayBePersonal(payload)),
            null when message.Find("command"u8).Is("userfile"u8) => new DeviceReport.Nothing(address, "A card record; it is not kept."),
            null => new DeviceReport.Refused(address, "There is no type.", MayBePersonal(payload)),
        };
    }

    /// <summary>The home-automation form of an access: no type, no isKnown.</summary>
    public static DeviceReport ReadTag(string address, ReadOnlySpan<byte> payload) =>
        JsonMembers.Read(payload, DeviceMessage.BytesMax, stackalloc Member[JsonMembers.RoomMax], out var message) is { } problem
            ? new DeviceReport.Refused(address, problem, IsPersonal: true)
            : Access(address, ref message, Scalars.Epoch(message.Find("time"u8)));

    /// <summary>A known card is not a granted one: the word in "access" decides, and it must not contradict "isKnown".</summary>
    private static DeviceReport Access(string address, ref JsonMembers message, DeviceTime? time)
    {
        var result = Result(message.Find("access"u8));
        var known = message.Find("isKnown"u8);
        var isKnown = known.IsAbsent ? true : Scalars.Flag(known);
        if (result == AccessResult.Unknown || isKnown is null || (isKnown == false && result == AccessResult.Granted))
        {
            return new DeviceReport.Refused(address, "The access state is not one that esp-rfid declares.", IsPersonal: true);
        }

        return new DeviceReport.Access(address, result, Means(ref message), time);
    }

    private static AccessResult Result(JsonValue access) => access.Kind switch
    {
        JsonValueKind.String => Result(Scalars.Text(access)),
        JsonValueKind.Array => OfRelays(access.Text),
        _ => AccessResult.Unknown,
    };

    private static AccessResult OfRelays(ReadOnlySpan<byte> array)
    {
        using var relays = JsonDocument.Parse(array.ToArray());
        return Result(relays.RootElement);
    }

    /// <summary>Boards with several relays send one word for each: granted when one relay opens, refused only when all refuse.</summary>
    private static AccessResult Result(JsonElement access) => access.ValueKind switch
    {
        JsonValueKind.String => Result(access.GetString()),
        JsonValueKind.Array when access.GetArrayLength() > 0 => Combine([.. access.EnumerateArray().Select(Result)]),
        _ => AccessResult.Unknown,
    };

    private static AccessResult Combine(AccessResult[] relays) =>
        relays.Contains(AccessResult.Unknown) ? AccessResult.Unknown
        : relays.Contains(AccessResult.Granted) ? AccessResult.Granted
        : AccessResult.Denied;

    private static AccessResult Result(string? word) => word switch
    {
        "Admin" or "Always" => AccessResult.Granted,
        "Disabled" or "Expired" or "Wrong pin code" or "Denied" => AccessResult.Denied,
        _ => AccessResult.Unknown,
    };

    /// <summary>A blank card number with one of two user names is a door opened by nobody's card.</summary>
    private static AccessMeans Means(ref JsonMembers message) => (Scalars.Text(message.Find("uid"u8))?.Trim(), Scalars.Text(message.Find("username"u8))) switch
    {
        ("" or null, "MQTT") => AccessMeans.Remote,
        ("" or null, "Button") => AccessMeans.Button,
        ("" or null, _) => AccessMeans.Unknown,
        _ => AccessMeans.Card,
    };

    private static DeviceReport Event(string address, ref JsonMembers message, DeviceTime? time)
    {
        var source = Scalars.Text(message.Find("src"u8));
        var text = Description(ref message);
        return (source, text) switch
        {
            ("door", "Door Open") => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.Normal, text, time),
            ("door", "Door Closed") => new DeviceReport.Door(address, DoorPhysical.Closed, DoorAlarm.Normal, text, time),
            ("tamper", "Door was tampered!") => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.ForcedOpen, text, time),
            ("tamper", "Door wasn't closed within max open time!") =>
                new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.OpenTooLong, text, time),
            ("door" or "tamper", _) => new DeviceReport.Door(address, DoorPhysical.Unknown, DoorAlarm.Unknown, text, time),
            ("mqtt", "Connected to MQTT Server") => new DeviceReport.Reconnected(address, time),
            ("mqtt", "Disconnected from MQTT server") => new DeviceReport.History(address, text, time),
            ("rfid", "Unknown rfid tag is scanned") => new DeviceReport.Access(address, AccessResult.Denied, AccessMeans.Card, time),
            _ => new DeviceReport.Alive(address, time),
        };
    }

    private static string? Description(ref JsonMembers message) => Scalars.Evidence(Scalars.Text(message.Find("desc"u8)));

    private static bool MayBePersonal(ReadOnlySpan<byte> payload) =>
        payload.IndexOf("uid"u8) >= 0 || payload.IndexOf("user"u8) >= 0;
}

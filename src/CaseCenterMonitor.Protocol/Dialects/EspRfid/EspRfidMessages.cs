using System.Collections.Frozen;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

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
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(address, read.Problem!, MayBePersonal(payload));
        }

        using (document)
        {
            var message = document.RootElement;
            var time = Scalars.Epoch(message, "time");
            return Scalars.Text(message, "type") switch
            {
                "boot" => new DeviceReport.Restarted(address, time),
                "heartbeat" => new DeviceReport.Alive(address, time),
                "access" => Access(address, message, time),
                "INFO" or "WARN" or "ERRO" => Event(address, message, time),
                { } type when Acknowledgements.Contains(type) => new DeviceReport.Alive(address, time),
                { } => new DeviceReport.Refused(address, "The type is not one of esp-rfid.", MayBePersonal(payload)),
                null when Scalars.Text(message, "command") == "userfile" => new DeviceReport.Nothing(address, "A card record; it is not kept."),
                null => new DeviceReport.Refused(address, "There is no type.", MayBePersonal(payload)),
            };
        }
    }

    /// <summary>The home-automation form of an access: no type, no isKnown.</summary>
    public static DeviceReport ReadTag(string address, ReadOnlySpan<byte> payload)
    {
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(address, read.Problem!, IsPersonal: true);
        }

        using (document)
        {
            return Access(address, document.RootElement, Scalars.Epoch(document.RootElement, "time"));
        }
    }

    /// <summary>A known card is not a granted one: the word in "access" decides, and it must not contradict "isKnown".</summary>
    private static DeviceReport Access(string address, JsonElement message, DeviceTime? time)
    {
        var result = Scalars.Field(message, "access") is { } field ? Result(field) : AccessResult.Unknown;
        var isKnown = Scalars.Field(message, "isKnown") is { } known ? Scalars.Flag(known) : true;
        if (result == AccessResult.Unknown || isKnown is null || (isKnown == false && result == AccessResult.Granted))
        {
            return new DeviceReport.Refused(address, "The access state is not one that esp-rfid declares.", IsPersonal: true);
        }

        return new DeviceReport.Access(address, result, Means(message), time);
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
    private static AccessMeans Means(JsonElement message) => (Scalars.Text(message, "uid")?.Trim(), Scalars.Text(message, "username")) switch
    {
        ("" or null, "MQTT") => AccessMeans.Remote,
        ("" or null, "Button") => AccessMeans.Button,
        ("" or null, _) => AccessMeans.Unknown,
        _ => AccessMeans.Card,
    };

    private static DeviceReport Event(string address, JsonElement message, DeviceTime? time)
    {
        var text = Scalars.Evidence(Scalars.Text(message, "desc"));
        return (Scalars.Text(message, "type"), Scalars.Text(message, "src"), text) switch
        {
            ("ERRO", _, _) => new DeviceReport.Degraded(address, text ?? "It reports an error.", time),
            (_, "door", "Door Open") => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.Normal, text, time),
            (_, "door", "Door Closed") => new DeviceReport.Door(address, DoorPhysical.Closed, DoorAlarm.Normal, text, time),
            (_, "tamper", "Door was tampered!") => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.ForcedOpen, text, time),
            (_, "tamper", "Door wasn't closed within max open time!") =>
                new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.OpenTooLong, text, time),
            (_, "door" or "tamper", _) => new DeviceReport.Door(address, DoorPhysical.Unknown, DoorAlarm.Unknown, text, time),
            (_, "mqtt", "Connected to MQTT Server") => new DeviceReport.Reconnected(address, time),
            (_, "mqtt", "Disconnected from MQTT server") => new DeviceReport.History(address, text, time),
            (_, "rfid", "Unknown rfid tag is scanned") => new DeviceReport.Access(address, AccessResult.Denied, AccessMeans.Card, time),
            _ => new DeviceReport.Alive(address, time),
        };
    }

    private static bool MayBePersonal(ReadOnlySpan<byte> payload) =>
        payload.IndexOf("uid"u8) >= 0 || payload.IndexOf("user"u8) >= 0;
}

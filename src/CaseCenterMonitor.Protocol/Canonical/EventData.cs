using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The data object of each event type, writing beside reading.</summary>
internal static class EventData
{
    public static void Write(Utf8JsonWriter json, CanonicalEvent.DoorState door)
    {
        json.WriteString("physical", Words<DoorPhysical>.Of(door.Physical));
        json.WriteString("lock", Words<DoorLock>.Of(door.Lock));
        json.WriteString("alarm", Words<DoorAlarm>.Of(door.Alarm));
        WriteOptional(json, "evidence", door.Evidence);
        if (door.By is { } by)
        {
            json.WriteString("by", Words<AlarmBy>.Of(by));
        }
    }

    public static CanonicalEvent.DoorState DoorState(ref Fields data) => new(
        data.Word<DoorPhysical>("physical"u8), data.Word<DoorLock>("lock"u8), data.Word<DoorAlarm>("alarm"u8), data.OptionalText("evidence"u8),
        data.OptionalWord<AlarmBy>("by"u8));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.DoorAccess access)
    {
        json.WriteString("result", Words<AccessResult>.Of(access.Result));
        json.WriteString("means", Words<AccessMeans>.Of(access.Means));
    }

    public static CanonicalEvent.DoorAccess DoorAccess(ref Fields data) =>
        new(data.Word<AccessResult>("result"u8), data.Word<AccessMeans>("means"u8));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandLocation location)
    {
        WriteOptional(json, "zone", location.Zone);
        json.WriteString("presence", Words<WristbandPresence>.Of(location.Presence));
        WriteOptional(json, "lastHeard", location.LastHeard);
        if (location.MarginMetres is { } margin)
        {
            json.WriteNumber("marginMetres", margin);
        }

        json.WriteNumber("readers", location.Readers);
        WriteKnown(json, "confidence", location.Confidence);
        WriteKnown(json, "move", location.Move);
        WriteKnown(json, "camera", location.Camera);
    }

    public static CanonicalEvent.WristbandLocation Location(ref Fields data)
    {
        var location = new CanonicalEvent.WristbandLocation(
            data.OptionalText("zone"u8),
            data.Word<WristbandPresence>("presence"u8),
            data.OptionalTime("lastHeard"u8),
            data.OptionalNumber("marginMetres"u8),
            Small(ref data, "readers", data.Whole("readers"u8)))
        {
            Confidence = Known<LocationConfidence>(ref data, "confidence"u8),
            Move = Known<MoveEvidence>(ref data, "move"u8),
            Camera = Known<CameraEvidence>(ref data, "camera"u8),
        };
        data.Require(location.Zone is null || Ids.IsId(location.Zone), "data: zone is not an id.");
        data.Require(location.Zone is not null || location.Presence is not WristbandPresence.Present, "data: present without a zone.");
        return location;
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandStrap strap) =>
        json.WriteString("strap", Words<StrapState>.Of(strap.Strap));

    public static CanonicalEvent.WristbandStrap Strap(ref Fields data) => new(data.Word<StrapState>("strap"u8));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandBattery battery) => WriteOrNull(json, "percent", battery.Percent);

    public static CanonicalEvent.WristbandBattery Battery(ref Fields data)
    {
        var percent = data.OptionalWhole("percent"u8);
        data.Require(percent is null or (>= 0 and <= 100), "data: percent is not between 0 and 100.");
        return new((int?)percent);
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandMotion motion) => json.WriteBoolean("moving", motion.Moving);

    public static CanonicalEvent.WristbandMotion Motion(ref Fields data) => new(data.Flag("moving"u8));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.CallForHelp help)
    {
        json.WriteString("kind", Words<DistressKind>.Of(help.Kind));
        WriteOptional(json, "zone", help.Zone);
        WriteOptional(json, "evidence", help.Evidence);
    }

    public static CanonicalEvent.CallForHelp Help(ref Fields data)
    {
        var help = new CanonicalEvent.CallForHelp(data.Word<DistressKind>("kind"u8), data.OptionalText("zone"u8), data.OptionalText("evidence"u8));
        data.Require(help.Zone is null || Ids.IsId(help.Zone), "data: zone is not an id.");
        return help;
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.ZoneOccupancy occupancy)
    {
        json.WriteString("zone", occupancy.Zone);
        WriteOrNull(json, "count", occupancy.Count);
    }

    public static CanonicalEvent.ZoneOccupancy Occupancy(ref Fields data) =>
        new(data.Id("zone"u8), data.OptionalWhole("count"u8) is { } count ? Small(ref data, "count", count) : null);

    public static void Write(Utf8JsonWriter json, CanonicalEvent.DeviceHealth health)
    {
        json.WriteString("state", Words<HealthState>.Of(health.State));
        WriteOptional(json, "lastHeard", health.LastHeard);
        WriteOptional(json, "detail", health.Detail);
        if (health.ClockOffsetSeconds is { } offset)
        {
            json.WriteNumber("clockOffsetSeconds", offset);
        }
    }

    public static CanonicalEvent.DeviceHealth Health(ref Fields data) =>
        new(data.Word<HealthState>("state"u8), data.OptionalTime("lastHeard"u8), data.OptionalText("detail"u8), data.OptionalNumber("clockOffsetSeconds"u8));

    /// <summary>People and readers are counted in tens; a count beyond a thousand is a broken device, not a crowd.</summary>
    private static int Small(ref Fields data, string name, long count)
    {
        if (count <= CanonicalEvent.CountMax)
        {
            return (int)count;
        }

        data.Require(false, $"data: {name} is more than {CanonicalEvent.CountMax}.");
        return CanonicalEvent.CountMax;
    }

    /// <summary>A word that came later than the first gateways: absent is unknown.</summary>
    private static T Known<T>(ref Fields data, ReadOnlySpan<byte> name)
        where T : struct, Enum => data.OptionalWord<T>(name) ?? default;

    private static void WriteKnown<T>(Utf8JsonWriter json, string name, T word)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(word, default))
        {
            json.WriteString(name, Words<T>.Of(word));
        }
    }

    private static void WriteOrNull(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        WriteOptional(json, name, time is { } known ? Rfc3339.Write(known) : null);
}

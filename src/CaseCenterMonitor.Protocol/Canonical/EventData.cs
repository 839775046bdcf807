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
    }

    public static CanonicalEvent.DoorState DoorState(Fields data) =>
        new(data.Word<DoorPhysical>("physical"), data.Word<DoorLock>("lock"), data.Word<DoorAlarm>("alarm"), data.OptionalText("evidence"));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.DoorAccess access)
    {
        json.WriteString("result", Words<AccessResult>.Of(access.Result));
        json.WriteString("means", Words<AccessMeans>.Of(access.Means));
    }

    public static CanonicalEvent.DoorAccess DoorAccess(Fields data) =>
        new(data.Word<AccessResult>("result"), data.Word<AccessMeans>("means"));

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

    public static CanonicalEvent.WristbandLocation Location(Fields data)
    {
        var location = new CanonicalEvent.WristbandLocation(
            data.OptionalText("zone"),
            data.Word<WristbandPresence>("presence"),
            data.OptionalTime("lastHeard"),
            data.OptionalNumber("marginMetres"),
            Small(data, "readers", data.Whole("readers")))
        {
            Confidence = Known<LocationConfidence>(data, "confidence"),
            Move = Known<MoveEvidence>(data, "move"),
            Camera = Known<CameraEvidence>(data, "camera"),
        };
        data.Require(location.Zone is null || Ids.IsId(location.Zone), "data: zone is not an id.");
        data.Require(location.Zone is not null || location.Presence is not WristbandPresence.Present, "data: present without a zone.");
        return location;
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandStrap strap) =>
        json.WriteString("strap", Words<StrapState>.Of(strap.Strap));

    public static CanonicalEvent.WristbandStrap Strap(Fields data) => new(data.Word<StrapState>("strap"));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandBattery battery) => WriteOrNull(json, "percent", battery.Percent);

    public static CanonicalEvent.WristbandBattery Battery(Fields data)
    {
        var percent = data.OptionalWhole("percent");
        data.Require(percent is null or (>= 0 and <= 100), "data: percent is not between 0 and 100.");
        return new((int?)percent);
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.WristbandMotion motion) => json.WriteBoolean("moving", motion.Moving);

    public static CanonicalEvent.WristbandMotion Motion(Fields data) => new(data.Flag("moving"));

    public static void Write(Utf8JsonWriter json, CanonicalEvent.CallForHelp help)
    {
        json.WriteString("kind", Words<DistressKind>.Of(help.Kind));
        WriteOptional(json, "zone", help.Zone);
        WriteOptional(json, "evidence", help.Evidence);
    }

    public static CanonicalEvent.CallForHelp Help(Fields data)
    {
        var help = new CanonicalEvent.CallForHelp(data.Word<DistressKind>("kind"), data.OptionalText("zone"), data.OptionalText("evidence"));
        data.Require(help.Zone is null || Ids.IsId(help.Zone), "data: zone is not an id.");
        return help;
    }

    public static void Write(Utf8JsonWriter json, CanonicalEvent.ZoneOccupancy occupancy)
    {
        json.WriteString("zone", occupancy.Zone);
        WriteOrNull(json, "count", occupancy.Count);
    }

    public static CanonicalEvent.ZoneOccupancy Occupancy(Fields data) =>
        new(data.Id("zone"), data.OptionalWhole("count") is { } count ? Small(data, "count", count) : null);

    public static void Write(Utf8JsonWriter json, CanonicalEvent.DeviceHealth health)
    {
        json.WriteString("state", Words<HealthState>.Of(health.State));
        WriteOptional(json, "lastHeard", health.LastHeard);
        WriteOptional(json, "detail", health.Detail);
    }

    public static CanonicalEvent.DeviceHealth Health(Fields data) =>
        new(data.Word<HealthState>("state"), data.OptionalTime("lastHeard"), data.OptionalText("detail"));

    /// <summary>People and readers are counted in tens; a count beyond a thousand is a broken device, not a crowd.</summary>
    private static int Small(Fields data, string name, long count)
    {
        data.Require(count <= CanonicalEvent.CountMax, $"data: {name} is more than {CanonicalEvent.CountMax}.");
        return (int)Math.Min(count, CanonicalEvent.CountMax);
    }

    /// <summary>A word that came later than the first gateways: absent is unknown.</summary>
    private static T Known<T>(Fields data, string name)
        where T : struct, Enum => data.OptionalText(name) is null ? default : data.Word<T>(name);

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

using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Axis;

/// <summary>One event: topic, timestamp, and a message of source, key and data. Numbers and booleans are texts.</summary>
internal static class AxisEvents
{
    private static readonly char[] Separators = [' ', ','];

    /// <param name="names">The event as the MQTT topic names it; the body's own word goes before it, and one of the two there must be.</param>
    public static IReadOnlyList<DeviceReport> Read(string serial, string[] names, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return Gone(serial, names);
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return Refused(serial, names, read.Problem!, null);
        }

        using (document)
        {
            return Read(serial, names, document.RootElement);
        }
    }

    private static IReadOnlyList<DeviceReport> Read(string serial, string[] names, JsonElement body)
    {
        var named = Scalars.Text(body, "topic") is { Length: > 0 } topic ? AxisDialect.Names(topic.Split('/')) : names;
        var time = Scalars.Epoch(body, "timestamp");
        if (named.Length == 0)
        {
            return Refused(serial, named, "An event that neither the topic nor the message names.", time);
        }

        if (Scalars.Field(body, "message") is not { ValueKind: JsonValueKind.Object } message || Scalars.Field(message, "data") is not { ValueKind: JsonValueKind.Object } data)
        {
            return Refused(serial, named, "There is no message with data.", time);
        }

        return Scenario(named) is { } scenario ? Scene($"{serial}/{scenario}", data, time) : [new DeviceReport.Alive(serial, time)];
    }

    /// <summary>
    /// A scenario that counts says how many; one that only says yes or no has seen at least one person, and its no does not prove an empty room: it may be
    /// about a line, a time, or people who move.
    /// </summary>
    private static DeviceReport[] Scene(string address, JsonElement data, DeviceTime? time)
    {
        if (Scalars.Field(data, "totalHuman") is not null)
        {
            return [new DeviceReport.Alive(address, time)]; // How many ever crossed a line.
        }

        if (Scalars.Field(data, "human") is { } human)
        {
            return PeopleCount.Read(human) is { } count
                ? [new DeviceReport.Occupancy(address, count, time)]
                : Unknown(address, "The count is not a whole number from 0 to 1000.", time);
        }

        var isActive = Scalars.Field(data, "active") is { } active ? Scalars.Flag(active) : null;
        return isActive switch
        {
            null => Unknown(address, "The scenario is neither active nor inactive.", time),
            true when IsOfOthers(data) => [new DeviceReport.Alive(address, time)],
            true => [new DeviceReport.Occupancy(address, 1, time)],
            false => [new DeviceReport.Occupancy(address, null, time)],
        };
    }

    private static bool IsOfOthers(JsonElement data) =>
        Scalars.Text(data, "classTypes")?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } classes
        && !classes.Contains("human", StringComparer.OrdinalIgnoreCase);

    /// <summary>Device1Scenario1: a number, because the name that people give it is not in the topic and may be changed.</summary>
    private static string? Scenario(string[] names) => names is ["CameraApplicationPlatform", "ObjectAnalytics", var scenario, ..] ? scenario : null;

    private static DeviceReport[] Gone(string serial, string[] names) => Scenario(names) is { } scenario
        ? [new DeviceReport.Occupancy($"{serial}/{scenario}", null)]
        : [new DeviceReport.Nothing(serial, "The topic was deleted.")];

    private static DeviceReport[] Refused(string serial, string[] names, string reason, DeviceTime? time) =>
        Scenario(names) is { } scenario ? Unknown($"{serial}/{scenario}", reason, time) : [new DeviceReport.Refused(serial, reason)];

    private static DeviceReport[] Unknown(string address, string reason, DeviceTime? time) =>
        [new DeviceReport.Occupancy(address, null, time), new DeviceReport.Refused(address, reason)];
}

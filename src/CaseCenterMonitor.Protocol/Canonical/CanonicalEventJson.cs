using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The type and data of an event as they stand in an envelope, for whoever shows what a device says without sending it.</summary>
public static class CanonicalEventJson
{
    /// <summary>The CloudEvents type, such as ccm.door.state.v1.</summary>
    public static string TypeOf(CanonicalEvent data) => EventType.Of(data).Name;

    /// <summary>The object under "data".</summary>
    public static void WriteData(Utf8JsonWriter json, CanonicalEvent data)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        EventType.Of(data).Write(json, data);
        json.WriteEndObject();
    }
}

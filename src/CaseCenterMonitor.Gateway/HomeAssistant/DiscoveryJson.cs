using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>The discovery messages of Home Assistant's MQTT integration. No expire_after beside retained states, and no command topic anywhere.</summary>
internal sealed class DiscoveryJson(HomeAssistantTopics topics, string site, string gateway, string version)
{
    private static readonly JsonWriterOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Unavailable, and so neither open nor closed, until the gateway is there and knows.</summary>
    public byte[] Door(ExportedDevice door) => Write(door, "", null, [topics.Status, topics.Known(door.Id)], topics.Door(door.Id), json =>
    {
        json.WriteString("device_class", "door");
        json.WriteString("payload_on", "ON");
        json.WriteString("payload_off", "OFF");
    });

    public byte[] There(ExportedDevice device) => Write(device, "_there", "连接 Connection", [topics.Status], topics.There(device.Kind, device.Id), json =>
    {
        json.WriteString("device_class", "connectivity");
        json.WriteString("entity_category", "diagnostic");
        json.WriteString("payload_on", "ON");
        json.WriteString("payload_off", "OFF");
    });

    public byte[] Battery(ExportedDevice device) => Write(device, "_battery", "电量 Battery", [topics.Status], topics.Battery(device.Kind, device.Id), json =>
    {
        json.WriteString("device_class", "battery");
        json.WriteString("entity_category", "diagnostic");
        json.WriteString("state_class", "measurement");
        json.WriteString("unit_of_measurement", "%");
    });

    /// <param name="name">Null: that of the device itself.</param>
    private byte[] Write(ExportedDevice device, string suffix, string? name, IReadOnlyList<string> availability, string state, Action<Utf8JsonWriter> more)
    {
        var id = $"ccm_{site}_{gateway}_{device.Id}";
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Shape))
        {
            json.WriteStartObject();
            json.WriteString("unique_id", id + suffix);
            json.WriteString("name", name);
            json.WriteString("state_topic", state);
            json.WriteNumber("qos", 1);
            more(json);
            json.WriteString("availability_mode", "all");
            json.WriteStartArray("availability");
            foreach (var topic in availability)
            {
                json.WriteStartObject();
                json.WriteString("topic", topic);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("device");
            json.WriteStartArray("identifiers");
            json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteString("name", device.Name);
            json.WriteEndObject();
            json.WriteStartObject("origin");
            json.WriteString("name", "CaseCenterMonitor");
            json.WriteString("sw_version", version);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

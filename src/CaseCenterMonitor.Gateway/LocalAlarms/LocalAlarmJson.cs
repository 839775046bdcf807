using System.Text.Json;

namespace CaseCenterMonitor.Gateway.LocalAlarms;

/// <summary>What sirens and lights read: {"state":"sounding","since":…,"reasons":[{"subject":…,"what":…,"since":…}]}. docs/operations/local-alarm.md.</summary>
internal static class LocalAlarmJson
{
    public static byte[] Write(LocalAlarmView view)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(view.State.ToString()));
            json.WriteString("since", view.Since.UtcDateTime);
            json.WriteStartArray("reasons");
            foreach (var reason in view.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("subject", reason.Subject);
                json.WriteString("what", reason.What);
                json.WriteString("since", reason.Since.UtcDateTime);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

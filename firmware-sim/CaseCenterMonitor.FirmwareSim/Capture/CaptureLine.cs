using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.FirmwareSim.Capture;

/// <summary>One line of a recording made with <c>mosquitto_sub -F '%J'</c> or <c>%j</c>: when, on which topic, and the bytes.</summary>
public sealed record CaptureLine(DateTimeOffset At, string Topic, byte[] Payload, int Qos, bool Retain)
{
    /// <summary>mosquitto writes the offset without a colon and up to nine fraction digits.</summary>
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>The last level of the topic: in ESPresense reports the reader that heard the tag.</summary>
    public string Reader => Topic[(Topic.LastIndexOf('/') + 1)..];

    /// <summary>Never throws on what a file may hold: either a line or why it is none.</summary>
    public static bool TryParse(string text, out CaptureLine? line, out string problem)
    {
        line = null;
        try
        {
            using var document = JsonDocument.Parse(text);
            problem = Read(document.RootElement, out line);
        }
        catch (JsonException wrong)
        {
            problem = $"not JSON ({wrong.Message.Split(" LineNumber:", 2)[0].TrimEnd('.')})";
        }

        return line is not null;
    }

    private static string Read(JsonElement root, out CaptureLine? line)
    {
        line = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return $"a JSON {root.ValueKind.ToString().ToLowerInvariant()} where an object is expected";
        }

        if (!root.TryGetProperty("tst", out var tst) || tst.ValueKind != JsonValueKind.String || !TryTime(tst.GetString()!, out var at))
        {
            return "\"tst\" is missing or is no time like 2026-11-23T08:00:00.123456+0800";
        }

        if (!root.TryGetProperty("topic", out var topic) || topic.ValueKind != JsonValueKind.String || !IsTopic(topic.GetString()!))
        {
            return "\"topic\" is missing, empty or holds a wildcard";
        }

        if (!root.TryGetProperty("payload", out var payload))
        {
            return "\"payload\" is missing";
        }

        if (!TryNumber(root, "qos", out var qos) || qos > 2 || !TryNumber(root, "retain", out var retain) || retain > 1)
        {
            return "\"qos\" must be 0, 1 or 2 and \"retain\" 0 or 1";
        }

        line = new CaptureLine(at, topic.GetString()!, BytesOf(payload), qos, retain == 1);
        return "";
    }

    private static bool TryTime(string text, out DateTimeOffset at)
    {
        // Some builds of mosquitto write both a Z and an offset.
        var plain = text.Replace("Z+", "+", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        var colon = plain.Length > 5 && plain[^5] is '+' or '-' ? plain.Insert(plain.Length - 2, ":") : plain;
        var point = colon.IndexOf('.', StringComparison.Ordinal);
        var zone = colon.LastIndexOfAny(['+', '-']);
        var digits = point < 0 ? 0 : zone - point - 1;
        var trimmed = digits > 7 ? colon.Remove(point + 8, digits - 7) : colon;
        return DateTimeOffset.TryParseExact(trimmed, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
    }

    private static bool IsTopic(string topic) => topic.Length > 0 && topic.IndexOfAny(['+', '#', '\0']) < 0;

    /// <summary>Missing means 0. Anything but a small whole number is refused.</summary>
    private static bool TryNumber(JsonElement root, string key, out int number)
    {
        number = 0;
        return !root.TryGetProperty(key, out var value) || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number) && number >= 0);
    }

    /// <summary>A payload that was JSON is nested as it is (%J); a text payload is a JSON string (%j); nothing is null.</summary>
    private static byte[] BytesOf(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.String => System.Text.Encoding.UTF8.GetBytes(payload.GetString()!),
        JsonValueKind.Null => [],
        _ => System.Text.Encoding.UTF8.GetBytes(payload.GetRawText()),
    };
}

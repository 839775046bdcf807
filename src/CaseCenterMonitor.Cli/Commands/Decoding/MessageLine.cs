using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Cli.Commands.Decoding;

/// <summary>One captured MQTT message.</summary>
internal sealed record MessageLine(DeviceMessage Message, DateTimeOffset ReceivedAt)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <param name="now">When a message that states no time was received.</param>
    /// <returns>A message, or in one sentence why the line is none. Keys that are not ours are passed over.</returns>
    public static (MessageLine? Line, string? Problem) Read(string text, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, now) : (null, "it is JSON and not an object");
        }
        catch (JsonException wrong)
        {
            return (null, $"it is not JSON: {wrong.Message}");
        }
        catch (InvalidOperationException)
        {
            return (null, "a text in it is broken: half of a surrogate pair stands alone");
        }
    }

    private static (MessageLine?, string?) Read(JsonElement line, DateTimeOffset now)
    {
        if (Text(line, "topic") is not { Length: > 0 } topic)
        {
            return (null, "\"topic\" is missing; it is the topic of the message");
        }

        var (payload, problem) = Payload(line);
        if (payload is null)
        {
            return (null, problem);
        }

        var receivedAt = now;
        if (line.TryGetProperty("receivedAt", out var stated) && stated.ValueKind != JsonValueKind.Null
            && !Rfc3339.TryRead(stated, out receivedAt))
        {
            return (null, "\"receivedAt\" is not a time with a zone, such as 2026-11-23T09:24:41.498Z");
        }

        return Flag(line, "retain") is { } retained
            ? (new MessageLine(new DeviceMessage(topic, payload, retained), receivedAt), null)
            : (null, "\"retain\" is neither true nor false");
    }

    private static (byte[]? Payload, string? Problem) Payload(JsonElement line)
    {
        var (hasText, hasBytes) = (line.TryGetProperty("payload", out var text), line.TryGetProperty("payloadBase64", out var base64));
        return (hasText, hasBytes) switch
        {
            (true, true) => (null, "it has both \"payload\" and \"payloadBase64\"; one of them is enough"),
            (false, false) => (null, "\"payload\" is missing; a message without a body has \"payload\": \"\""),
            (true, false) when text.ValueKind == JsonValueKind.String => (Encoding.UTF8.GetBytes(text.GetString()!), null),
            (true, false) when text.ValueKind == JsonValueKind.Null => ([], null),

            // Some captures write a body that is JSON as it is.
            (true, false) => (Encoding.UTF8.GetBytes(text.GetRawText()), null),
            (false, true) => base64.ValueKind == JsonValueKind.String && base64.TryGetBytesFromBase64(out var bytes)
                ? (bytes, null)
                : (null, "\"payloadBase64\" is not base64"),
        };
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    // mosquitto_sub writes 0 and 1.
    private static bool? Flag(JsonElement line, string name) => !line.TryGetProperty(name, out var field) ? false : field.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        JsonValueKind.Number when field.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        _ => null,
    };
}

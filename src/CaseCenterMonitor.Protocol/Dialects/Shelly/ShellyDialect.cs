using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Shelly;

/// <summary>
/// Shelly devices of the second generation and later, each with a topic of its own, and the BLU devices that they hear. Addresses: {topic} for the device
/// and its first input, {topic}/input:1 and so on for the others, the hardware address for a BLU device.
/// </summary>
public sealed class ShellyDialect : IDialect
{
    private static readonly string[] Suffixes = ["/events/rpc", "/rpc", "/online"];

    public string Name => "shelly";

    /// <summary>{topic}/status/{part}: the whole state of one part, where the device is set to say it.</summary>
    private const string StatusLevel = "/status/";

    /// <summary>Topics of one and of two levels.</summary>
    public IReadOnlyList<string> Filters { get; } = [.. Suffixes.Append($"{StatusLevel}+").SelectMany(suffix => new[] { $"+{suffix}", $"+/+{suffix}" })];

    public bool Owns(string topic) => Split(topic) is not null;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        if (Split(message.Topic) is not var (address, suffix))
        {
            return [new DeviceReport.Refused(message.Topic, "Not a topic of Shelly.")];
        }

        if (message.Payload.IsEmpty)
        {
            return [new DeviceReport.Nothing(address, "The topic was deleted.")];
        }

        var part = PartOf(message.Topic) ?? string.Empty;
        return suffix switch
        {
            "/events/rpc" => Read(address, message, body => ShellyNotifications.Read(address, body)),
            "/rpc" => Read(address, message, body => ShellyReplies.Read(address, body)),
            StatusLevel => Read(address, message, body => ShellyStatus.ReadPart(address, part, body)),
            "/online" => [Online(address, message.Payload.Span)],
            _ => throw new InvalidOperationException($"The suffix {suffix} is declared and not decoded."),
        };
    }

    private static (string Address, string Suffix)? Split(string topic)
    {
        foreach (var suffix in Suffixes)
        {
            if (TopicPath.Before(topic, suffix) is { } address)
            {
                return (address, suffix);
            }
        }

        return topic.Contains(StatusLevel, StringComparison.Ordinal) && PartOf(topic) is { } part && TopicPath.Before(topic, $"{StatusLevel}{part}") is { } device ? (device, StatusLevel) : null;
    }

    /// <summary>The last level, when it names a numbered part.</summary>
    private static string? PartOf(string topic) =>
        topic[(topic.LastIndexOf('/') + 1)..] is var part && ShellyComponents.IsOf(part, "input", "devicepower", "bthomesensor", "bthomedevice") ? part : null;

    private static DeviceReport Online(string address, ReadOnlySpan<byte> payload) => BareText.Read(payload) switch
    {
        "true" => new DeviceReport.Availability(address, Presence.Online),
        "false" => new DeviceReport.Availability(address, Presence.Offline),
        _ => new DeviceReport.Refused(address, "online is neither true nor false."),
    };

    private static IReadOnlyList<DeviceReport> Read(string address, in DeviceMessage message, Func<JsonElement, IReadOnlyList<DeviceReport>> decode)
    {
        var read = StrictJson.ReadObject(message.Payload.Span, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(address, read.Problem!)];
        }

        using (document)
        {
            return decode(document.RootElement);
        }
    }
}

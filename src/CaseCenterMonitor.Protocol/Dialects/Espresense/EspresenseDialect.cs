using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Espresense;

/// <summary>ESPresense nodes: how far away each tag seems to be, without a time of their own.</summary>
public sealed class EspresenseDialect(string baseTopic = "espresense") : IDialect
{
    /// <summary>One more than a topic of these nodes has below the base topic.</summary>
    private const int LevelsMax = 4;

    public string Name => "espresense";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/devices/+/+", $"{baseTopic}/rooms/+/status", $"{baseTopic}/rooms/+/telemetry"];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

    public string WithoutTag(string topic) =>
        TopicPath.Below(topic, baseTopic)?.StartsWith("devices/", StringComparison.Ordinal) == true ? TopicPath.Without(topic, TopicPath.Levels(baseTopic) + 1) : topic;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => [Report(message)];

    private DeviceReport Report(in DeviceMessage message)
    {
        var payload = message.Payload.Span;
        var path = TopicPath.IsBelow(message.Topic, baseTopic) ? message.Topic.AsSpan(baseTopic.Length + 1) : default;
        Span<Range> levels = stackalloc Range[LevelsMax];
        if (path.Split(levels, '/') != LevelsMax - 1 || path[levels[1]].IsEmpty)
        {
            return new DeviceReport.Nothing(string.Empty, "A setting.");
        }

        var what = path[levels[0]];
        var one = path[levels[1]];
        var last = path[levels[2]];
        return what switch
        {
            "devices" when !last.IsEmpty => Sighting(last.ToString(), one.ToString(), payload),
            "rooms" when last is "status" => Status(one.ToString(), payload),
            "rooms" when last is "telemetry" => Telemetry(one.ToString(), payload),
            _ => new DeviceReport.Nothing(string.Empty, "A setting."),
        };
    }

    /// <summary>The tag is the topic's: name, MAC and fingerprint in the body may be those of anybody's telephone and are not kept.</summary>
    private static DeviceReport Sighting(string node, string tag, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return new DeviceReport.Nothing(node, "The topic was deleted.");
        }

        if (JsonMembers.Read(payload, DeviceMessage.BytesMax, stackalloc Member[JsonMembers.RoomMax], out var body) is { } problem)
        {
            return new DeviceReport.Refused(node, problem);
        }

        return TagDistance.Read(Scalars.Number(body.Find("distance"u8))) is { } metres
            ? new DeviceReport.Sighting(
                node, tag, metres, TagDistance.Read(Scalars.Number(body.Find("raw"u8))), SignalStrength.Read(Scalars.Number(body.Find("rssi"u8))))
            : new DeviceReport.Refused(node, "There is no distance from 0 to 200 m.");
    }

    private static DeviceReport Status(string node, ReadOnlySpan<byte> payload) => AvailabilityWords.Read(payload) switch
    {
        { } presence => new DeviceReport.Availability(node, presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(node, "The status topic was deleted."),
        null => new DeviceReport.Refused(node, "The status is neither online nor offline."),
    };

    private static DeviceReport Telemetry(string node, ReadOnlySpan<byte> payload)
    {
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        read.Value?.Dispose();
        return read.Problem is { } problem ? new DeviceReport.Refused(node, problem) : new DeviceReport.Alive(node);
    }
}

namespace CaseCenterMonitor.Protocol.Dialects.Espresense;

/// <summary>ESPresense nodes: how far away each tag seems to be, without a time of their own.</summary>
public sealed class EspresenseDialect(string baseTopic = "espresense") : IDialect
{
    public string Name => "espresense";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/devices/+/+", $"{baseTopic}/rooms/+/status", $"{baseTopic}/rooms/+/telemetry"];

    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic) is not null;

    public string WithoutTag(string topic) =>
        TopicPath.Below(topic, baseTopic)?.StartsWith("devices/", StringComparison.Ordinal) == true ? TopicPath.Without(topic, TopicPath.Levels(baseTopic) + 1) : topic;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        var payload = message.Payload.Span;
        return TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
        {
            ["devices", { Length: > 0 } tag, { Length: > 0 } node] => [Sighting(node, tag, payload)],
            ["rooms", { Length: > 0 } node, "status"] => [Status(node, payload)],
            ["rooms", { Length: > 0 } node, "telemetry"] => [Telemetry(node, payload)],
            _ => [new DeviceReport.Nothing(string.Empty, "A setting.")],
        };
    }

    /// <summary>The tag is the topic's: name, MAC and fingerprint in the body may be those of anybody's telephone and are not kept.</summary>
    private static DeviceReport Sighting(string node, string tag, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return new DeviceReport.Nothing(node, "The topic was deleted.");
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(node, read.Problem!);
        }

        using (document)
        {
            var body = document.RootElement;
            if (TagDistance.Read(Scalars.Number(body, "distance")) is not { } metres)
            {
                return new DeviceReport.Refused(node, "There is no distance from 0 to 200 m.");
            }

            return new DeviceReport.Sighting(node, tag, metres, TagDistance.Read(Scalars.Number(body, "raw")), SignalStrength.Read(body, "rssi"));
        }
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

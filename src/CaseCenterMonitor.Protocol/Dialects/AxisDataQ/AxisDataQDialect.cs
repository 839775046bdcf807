using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.AxisDataQ;

/// <summary>The DataQ application on Axis cameras: {base}/{topic}/{serial}. The address is the serial number. Pictures are never read.</summary>
public sealed class AxisDataQDialect(string baseTopic = "dataq") : IDialect
{
    public string Name => "axis-dataq";

    /// <summary>Counts, lives and trackers. Snapshots hold pictures of people and are not among them.</summary>
    public IReadOnlyList<string> Filters { get; } =
        [.. new[] { "connect", "status", "occupancy", "tracker", "path" }.Select(topic => $"{baseTopic}/{topic}/+")];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
    {
        ["connect", { Length: > 0 } serial] => Read(serial, message, body => DataQMessages.Connected(serial, body)),
        ["occupancy", { Length: > 0 } serial] when message.Payload.IsEmpty => [new DeviceReport.Occupancy(serial, null)],
        ["occupancy", { Length: > 0 } serial] => Counted(serial, Read(serial, message, body => DataQMessages.Occupancy(serial, body))),
        ["detections", { Length: > 0 } serial] => Counted(serial, Read(serial, message, body => DataQMessages.Detections(serial, body))),
        ["tracker", { Length: > 0 } serial] => Read(serial, message, body => DataQMessages.Tracker(serial, body)),
        ["path" or "status", { Length: > 0 } serial] => Alive(serial, message),
        ["event", { Length: > 0 } serial, ..] => Alive(serial, message),
        _ => [new DeviceReport.Nothing(string.Empty, "Not about people, or a picture.")],
    };

    /// <summary>Which event it was has no meaning for us; that the camera said so has.</summary>
    private static IReadOnlyList<DeviceReport> Alive(string serial, in DeviceMessage message) =>
        Read(serial, message, body => [new DeviceReport.Alive(serial, Scalars.Epoch(body, "timestamp"))]);

    /// <summary>A count that cannot be read is no count any more.</summary>
    private static IReadOnlyList<DeviceReport> Counted(string serial, IReadOnlyList<DeviceReport> reports) =>
        reports is [DeviceReport.Refused refused] ? [new DeviceReport.Occupancy(serial, null), refused] : reports;

    private static IReadOnlyList<DeviceReport> Read(string serial, in DeviceMessage message, Func<JsonElement, IReadOnlyList<DeviceReport>> decode)
    {
        if (message.Payload.IsEmpty)
        {
            return [new DeviceReport.Nothing(serial, "The topic was deleted.")];
        }

        var read = StrictJson.ReadObject(message.Payload.Span, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(serial, read.Problem!)];
        }

        using (document)
        {
            return decode(document.RootElement);
        }
    }
}

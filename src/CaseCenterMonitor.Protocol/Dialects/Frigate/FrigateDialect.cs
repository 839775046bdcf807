using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Frigate;

/// <summary>A Frigate recorder: how many people each camera counts. Faces, pictures and recognition results are never taken in.</summary>
public sealed class FrigateDialect(string baseTopic = "frigate") : IDialect
{
    public string Name => "frigate";

    public IReadOnlyList<string> Filters { get; } =
    [
        $"{baseTopic}/available", $"{baseTopic}/stats", $"{baseTopic}/events", $"{baseTopic}/+/person", $"{baseTopic}/+/status/detect",
    ];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        var payload = message.Payload.Span;
        return TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
        {
            ["available"] => [Available(payload)],
            ["stats"] => FrigateMessages.Stats(payload),
            ["events"] => [FrigateMessages.Event(payload)],
            ["reviews"] => [FrigateMessages.Review(payload)],
            ["tracked_object_update"] => [FrigateMessages.TrackedObject(payload)],
            [{ Length: > 0 } camera, "person"] => People(camera, payload),
            [{ Length: > 0 } camera, "status", "detect"] => [Stream(camera, payload)],
            _ => [new DeviceReport.Nothing(string.Empty, "Not about people, or a picture.")],
        };
    }

    private static DeviceReport Available(ReadOnlySpan<byte> payload) => AvailabilityWords.Word(BareText.Read(payload)) switch
    {
        { } presence => new DeviceReport.HubAvailability(presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(string.Empty, "The topic was deleted."),
        null => new DeviceReport.Refused(string.Empty, "Available is none of online, stopped and offline."),
    };

    private static DeviceReport Stream(string camera, ReadOnlySpan<byte> payload) => AvailabilityWords.Word(BareText.Read(payload)) switch
    {
        { } presence => new DeviceReport.Availability(camera, presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(camera, "The topic was deleted."),
        null => new DeviceReport.Refused(camera, "The status is none of online, offline and disabled."),
    };

    /// <summary>A whole number as text. Anything else is no count, and no count is unknown, not zero.</summary>
    private static DeviceReport[] People(string camera, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return [new DeviceReport.Occupancy(camera, null)];
        }

        var isCount = int.TryParse(BareText.Read(payload), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= CanonicalEvent.CountMax;
        return isCount
            ? [new DeviceReport.Occupancy(camera, count)]
            : [new DeviceReport.Occupancy(camera, null), new DeviceReport.Refused(camera, "The count is not a whole number from 0 to 1000.")];
    }
}

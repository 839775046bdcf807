using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Axis;

/// <summary>
/// The event bridge of Axis cameras: <c>axis/{serial}/event/…</c>. An analytics scenario has an address of its own, {serial}/Device1Scenario1, because each
/// watches another area; what else the camera says comes from {serial}.
/// </summary>
public sealed class AxisDialect(string baseTopic = "axis") : IDialect
{
    private const string Analytics = "ObjectAnalytics";

    private static readonly string[] StateFields = ["active", "state", "tampering"];

    public string Name => "axis";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/+/event/#"];

    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic)?.Split('/') is [{ Length: > 0 }, "event", { Length: > 0 }, ..];

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        if (TopicPath.Below(message.Topic, baseTopic)?.Split('/') is not [{ Length: > 0 } serial, "event", .. { Length: > 0 } event_])
        {
            return [new DeviceReport.Nothing(string.Empty, "Not an event.")];
        }

        var scenario = Array.FindIndex(event_, level => Bare(level) == Analytics) is >= 0 and var at && at + 1 < event_.Length ? event_[at + 1] : null;
        var address = scenario is null ? serial : $"{serial}/{scenario}";
        return [Read(address, scenario is not null, event_, message.Payload.Span)];
    }

    private static DeviceReport Read(string address, bool isScenario, string[] event_, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            // A property that the camera has no more: what it said of the scenario no longer holds.
            return isScenario ? new DeviceReport.Occupancy(address, null) : new DeviceReport.Nothing(address, "The topic was deleted.");
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(address, read.Problem!);
        }

        using (document)
        {
            return Read(address, isScenario, event_, document.RootElement);
        }
    }

    private static DeviceReport Read(string address, bool isScenario, string[] event_, JsonElement body)
    {
        if (Scalars.Field(body, "message") is not { ValueKind: JsonValueKind.Object } message)
        {
            return new DeviceReport.Refused(address, "There is no message object.");
        }

        var (time, data) = (Scalars.Epoch(body, "timestamp"), Scalars.Field(message, "data"));
        if (data is not { ValueKind: JsonValueKind.Object } values)
        {
            return new DeviceReport.Refused(address, "The message has no data.");
        }

        return isScenario ? Scenario(address, values, time)
            : event_.Any(level => Bare(level).Contains("amper", StringComparison.Ordinal)) && IsActive(values)
                ? new DeviceReport.Degraded(address, "The camera reports that it is being tampered with.", time)
                : new DeviceReport.Alive(address, time);
    }

    /// <summary>A number of people is a count; a scenario that only says yes or no counts nobody, and its no does not prove an empty cell.</summary>
    private static DeviceReport Scenario(string address, JsonElement data, DeviceTime? time)
    {
        if (Scalars.Field(data, "human") is not { } people)
        {
            return new DeviceReport.Alive(address, time);
        }

        return Scalars.Number(people) is { } count and >= 0 and <= CanonicalEvent.CountMax && Math.Truncate(count) == count
            ? new DeviceReport.Occupancy(address, (int)count, time)
            : new DeviceReport.Occupancy(address, null, time);
    }

    private static bool IsActive(JsonElement data) => StateFields.Any(name => Scalars.Field(data, name) is { } field && Scalars.Flag(field) == true);

    // tns:axis, onvif:Device, axis:Sensor: what stands before the colon is a name space.
    private static string Bare(string level) => level[(level.LastIndexOf(':') + 1)..];
}

namespace CaseCenterMonitor.Protocol.Dialects.Axis;

/// <summary>
/// The event bridge of Axis cameras: {base}/{serial}/event/{event}. A scenario of AXIS Object Analytics has the address {serial}/{scenario}, such as
/// b8a44f000001/Device1Scenario1; everything else that a camera says has the address {serial}.
/// </summary>
public sealed class AxisDialect(string baseTopic = "axis") : IDialect
{
    public string Name => "axis";

    /// <summary>No pictures are published on these topics.</summary>
    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/+/event/#"];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
    {
        [{ Length: > 0 } serial, "event", .. var levels] => AxisEvents.Read(serial, Names(levels), message.Payload.Span),
        _ => [new DeviceReport.Nothing(string.Empty, "Not an event of a camera.")],
    };

    /// <summary>The names of an event without their namespaces: a level that is nothing else (tns:axis), or what stands before a colon (axis:Sensor).</summary>
    internal static string[] Names(IEnumerable<string> levels) =>
    [
        .. levels.Where(level => level.Length > 0 && level is not ("tns:axis" or "tns:onvif"))
            .Select(level => level[(level.IndexOf(':', StringComparison.Ordinal) + 1)..]),
    ];
}

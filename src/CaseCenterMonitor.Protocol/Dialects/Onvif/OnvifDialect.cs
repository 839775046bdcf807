namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>Doors and cameras that publish ONVIF events as JSON: {prefix}/onvif-ej/{topic}/&amp;{source values}. Each device has a prefix of its own.</summary>
public sealed class OnvifDialect : IDialect
{
    public string Name => "onvif";

    /// <summary>Prefixes of one and of two levels, and of all topics those that are decoded: no pictures, faces or number plates among them.</summary>
    public IReadOnlyList<string> Filters { get; } =
    [
        .. new[] { "+", "+/+" }.SelectMany(prefix => new[]
        {
            $"{prefix}/onvif-ej/Door/#", $"{prefix}/onvif-ej/AccessControl/#", $"{prefix}/onvif-ej/RuleEngine/FieldDetector/#",
            $"{prefix}/onvif-ej/RuleEngine/LoiteringDetector/#", $"{prefix}/onvif-ej/RuleEngine/CountAggregation/#",
        }),
    ];

    public bool Owns(string topic) => OnvifTopic.Read(topic) is not null;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        if (OnvifTopic.Read(message.Topic) is not { } topic)
        {
            return [new DeviceReport.Refused(message.Topic, "Not a topic of ONVIF.")];
        }

        return topic.Levels switch
        {
            ["Door", "State", var part, ..] => OnvifDoors.Read(topic.Address, part, message.Payload.Span),
            ["AccessControl", var act, ..] => OnvifAccess.Read(topic, act, message.Payload.Span),
            ["RuleEngine", "FieldDetector", "ObjectsInside", ..] => OnvifFields.ReadInside(topic.Address, message.Payload.Span),
            ["RuleEngine", "LoiteringDetector", "ObjectIsLoitering", ..] => OnvifFields.ReadLoitering(topic.Address, message.Payload.Span),
            ["RuleEngine", "CountAggregation", "OccupancyCounter", ..] => OnvifFields.ReadCount(topic.Address, message.Payload.Span),
            ["RuleEngine", "CountAggregation", "Counter", ..] =>
                [new DeviceReport.Nothing(topic.Address, "How many ever crossed a line, not how many are there.")],
            _ => [new DeviceReport.Nothing(topic.Address, "Not about doors or people.")],
        };
    }
}

namespace CaseCenterMonitor.Protocol.Dialects.Theengs;

/// <summary>Theengs Gateway and OpenMQTTGateway: {base}/{gateway}/BTtoMQTT/{tag}, one message for each advert that they understood.</summary>
public sealed class TheengsDialect(string baseTopic = "home") : IDialect
{
    private const string Adverts = "BTtoMQTT";

    public string Name => "theengs";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/+/{Adverts}/+", $"{baseTopic}/+/LWT", $"{baseTopic}/+/SYStoMQTT"];

    /// <summary>Not everything below so common a word as home: a controller of another dialect may be there too.</summary>
    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic)?.Split('/') is [{ Length: > 0 }, Adverts or "LWT" or "SYStoMQTT", ..];

    public string WithoutTag(string topic) =>
        TopicPath.Below(topic, baseTopic)?.Split('/') is [_, Adverts, ..] ? TopicPath.Without(topic, TopicPath.Levels(baseTopic) + 2) : topic;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        var payload = message.Payload.Span;
        return TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
        {
            [{ Length: > 0 } gateway, "LWT"] => [Availability(gateway, payload)],
            [{ Length: > 0 } gateway, "SYStoMQTT"] => [new DeviceReport.Alive(gateway)],

            // Telephones of staff and visitors: nobody looks into it.
            [{ Length: > 0 } gateway, Adverts, "undecoded", ..] => [new DeviceReport.Alive(gateway)],
            [{ Length: > 0 } gateway, Adverts, { Length: > 0 }] when payload.IsEmpty => [new DeviceReport.Nothing(gateway, "The topic was deleted.")],
            [{ Length: > 0 } gateway, Adverts, { Length: > 0 } tag] => TheengsAdvert.Read(gateway, tag, payload),
            _ => [new DeviceReport.Nothing(string.Empty, "Nothing about a tag or a gateway.")],
        };
    }

    private static DeviceReport Availability(string gateway, ReadOnlySpan<byte> payload) => AvailabilityWords.Read(payload) switch
    {
        { } presence => new DeviceReport.Availability(gateway, presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(gateway, "The last will was deleted."),
        null => new DeviceReport.Refused(gateway, "The last will is neither online nor offline."),
    };
}

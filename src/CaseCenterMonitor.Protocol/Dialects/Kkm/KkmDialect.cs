namespace CaseCenterMonitor.Protocol.Dialects.Kkm;

/// <summary>Gateways of the KKM make (KBeacon): {base}/publish/{gateway}, one object with a list of adverts for each upload.</summary>
/// <param name="site">Their times are local and say no zone.</param>
public sealed class KkmDialect(string baseTopic, TimeZoneInfo site) : IDialect
{
    public string Name => "kkm";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/publish/+", $"{baseTopic}/pubaction/+"];

    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic)?.Split('/') is ["publish" or "pubaction" or "subaction" or "subadmin", ..];

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
    {
        ["publish" or "pubaction", { Length: > 0 } gateway] when message.Payload.IsEmpty => [new DeviceReport.Nothing(gateway, "The topic was deleted.")],
        ["publish" or "pubaction", { Length: > 0 } gateway] => KkmUpload.Read(gateway, message.Payload.Span, site),
        _ => [new DeviceReport.Nothing(string.Empty, "A command on its way to a gateway.")],
    };
}

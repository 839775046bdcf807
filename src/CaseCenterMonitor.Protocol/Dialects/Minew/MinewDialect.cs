namespace CaseCenterMonitor.Protocol.Dialects.Minew;

/// <summary>Gateways of the Minew make (G1, MG3, MG4): {base}/{gateway}/status, one array of rows for each upload.</summary>
/// <param name="site">For the firmware that states times without a zone.</param>
public sealed class MinewDialect(string baseTopic, TimeZoneInfo site) : IDialect
{
    public string Name => "minew";

    /// <summary>Out of the box the topic starts with a slash, which is one empty level more.</summary>
    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/+/status", $"/{baseTopic}/+/status"];

    public bool Owns(string topic) => Below(topic)?.Split('/') is [{ Length: > 0 }, "status" or "action" or "response"];

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => Below(message.Topic)?.Split('/') switch
    {
        [{ Length: > 0 } gateway, "status"] when message.Payload.IsEmpty => [new DeviceReport.Nothing(gateway, "The topic was deleted.")],
        [{ Length: > 0 } gateway, "status"] => MinewUpload.Read(gateway, message.Payload.Span, site),
        _ => [new DeviceReport.Nothing(string.Empty, "A command on its way to a gateway, or its answer.")],
    };

    private string? Below(string topic) => TopicPath.Below(topic.StartsWith('/') ? topic[1..] : topic, baseTopic);
}

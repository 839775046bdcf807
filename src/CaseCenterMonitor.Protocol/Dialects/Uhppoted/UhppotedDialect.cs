using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Uhppoted;

/// <summary>
/// Door controllers of the UHPPOTE make behind uhppoted-mqtt. Two feeds tell the same: events is complete and may lag, events/live is fast and may
/// miss; both carry the controller's own event number. The address is {controller}/{door}, such as 405419896/4.
/// </summary>
/// <param name="site">The zone of the program's clock where a time names none that has one meaning.</param>
/// <param name="openWhen">
/// Which value of door-states means open, for each controller: the source does not say, so somebody must look when the door is set up. A controller
/// that is not in it says nothing about its doors in a status.
/// </param>
public sealed class UhppotedDialect(string baseTopic, TimeZoneInfo site, IReadOnlyDictionary<string, bool>? openWhen = null) : IDialect
{
    public const string UsualBaseTopic = "uhppoted/gateway";

    private readonly UhppotedEvents _events = new(site);
    private readonly UhppotedReplies _replies = new(site, openWhen ?? new Dictionary<string, bool>());

    public string Name => "uhppoted";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/events", $"{baseTopic}/events/live", $"{baseTopic}/replies"];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => TopicPath.Below(message.Topic, baseTopic) switch
    {
        "events" or "events/live" => Read(message, _events.Pushed),
        "replies" => Read(message, _replies.Read),
        _ => [new DeviceReport.Nothing(string.Empty, "A request on its way to a controller, or the program about itself.")],
    };

    private static IReadOnlyList<DeviceReport> Read(in DeviceMessage message, Func<JsonElement, IReadOnlyList<DeviceReport>> decode)
    {
        if (message.Payload.IsEmpty)
        {
            return [new DeviceReport.Nothing(string.Empty, "The topic was deleted.")];
        }

        var read = StrictJson.ReadObject(message.Payload.Span, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [Refused(read.Problem!)];
        }

        using (document)
        {
            return Scalars.Field(document.RootElement, "message") is { } inner ? decode(inner) : [Refused("There is no message.")];
        }
    }

    /// <summary>Nearly every message names a card.</summary>
    internal static DeviceReport.Refused Refused(string reason, string address = "") => new(address, reason, IsPersonal: true);
}

using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.EspRfid;

/// <summary>Door controllers of the esp-rfid make: plain MQTT mode on {address}/send, and the home-automation mode beside it.</summary>
public sealed class EspRfidDialect : IDialect
{
    private static readonly string[] Suffixes = ["/send", "/cmd", "/tag", "/avty", "/io/door", "/io/tamper"];

    public string Name => "esp-rfid";

    /// <summary>Addresses of one and of two levels; a site with deeper ones adds them by name.</summary>
    public IReadOnlyList<string> Filters { get; } = [.. Suffixes.SelectMany(suffix => new[] { $"+{suffix}", $"+/+{suffix}" })];

    public bool Owns(string topic) => Array.Exists(Suffixes, suffix => TopicPath.IsBefore(topic, suffix));

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => [Report(message)];

    private static (string Address, string Suffix)? Split(string topic)
    {
        foreach (var suffix in Suffixes)
        {
            if (TopicPath.Before(topic, suffix) is { } address)
            {
                return (address, suffix);
            }
        }

        return null;
    }

    private static DeviceReport Report(in DeviceMessage message)
    {
        if (Split(message.Topic) is not var (address, suffix))
        {
            return new DeviceReport.Refused(message.Topic, "Not a topic of esp-rfid.");
        }

        var payload = message.Payload.Span;
        return suffix switch
        {
            "/send" => EspRfidMessages.Read(address, payload),
            "/cmd" => new DeviceReport.Nothing(address, "A command on its way to the controller."),
            "/tag" => EspRfidMessages.ReadTag(address, payload),
            "/avty" => Availability(address, payload),
            "/io/door" => Contact(address, payload),
            "/io/tamper" => Tamper(address, payload),
            _ => throw new InvalidOperationException($"The suffix {suffix} is declared and not decoded."),
        };
    }

    private static DeviceReport Availability(string address, ReadOnlySpan<byte> payload) => AvailabilityWords.Read(payload) switch
    {
        { } presence => new DeviceReport.Availability(address, presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(address, "The availability topic was deleted."),
        null => new DeviceReport.Refused(address, "Availability is neither online nor offline."),
    };

    private static DeviceReport.Door Contact(string address, ReadOnlySpan<byte> payload) => BareText.Read(payload) switch
    {
        "ON" => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.Normal, "io/door ON"),
        "OFF" => new DeviceReport.Door(address, DoorPhysical.Closed, DoorAlarm.Normal, "io/door OFF"),
        _ => new DeviceReport.Door(address, DoorPhysical.Unknown, DoorAlarm.Unknown, "io/door is neither ON nor OFF"),
    };

    /// <summary>On every connect it says OFF, which is no event.</summary>
    private static DeviceReport Tamper(string address, ReadOnlySpan<byte> payload) => BareText.Read(payload) switch
    {
        "ON" => new DeviceReport.Door(address, DoorPhysical.Open, DoorAlarm.ForcedOpen, "io/tamper ON"),
        "OFF" => new DeviceReport.Alive(address),
        _ => new DeviceReport.Refused(address, "io/tamper is neither ON nor OFF."),
    };
}

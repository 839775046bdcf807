using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Zigbee2Mqtt;

/// <summary>Battery contacts behind a Zigbee2MQTT bridge. contact=false means OPEN. Friendly names may hold spaces and slashes.</summary>
public sealed class Zigbee2MqttDialect(string baseTopic = "zigbee2mqtt") : IDialect
{
    /// <summary>What buttons for help say; the words of other buttons are proof of life.</summary>
    private static readonly FrozenSet<string> Calls = new[] { "emergency", "panic", "sos" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Name => "zigbee2mqtt";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/#"];

    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic) is not null;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message)
    {
        var path = TopicPath.Below(message.Topic, baseTopic) ?? string.Empty;
        var payload = message.Payload.Span;
        if (path.StartsWith("bridge/", StringComparison.Ordinal))
        {
            return [Bridge(path, payload)];
        }

        if (TopicPath.Before(path, "/availability") is { } name)
        {
            return [Availability(name, payload)];
        }

        if (TopicPath.Before(path, "/action") is { } button)
        {
            return [Press(button, payload)];
        }

        return IsCommand(path) ? [new DeviceReport.Nothing(path, "A command on its way to a device.")] : State(path, payload);
    }

    private static bool IsCommand(string path) => $"{path}/" is var whole
        && (whole.Contains("/set/", StringComparison.Ordinal) || whole.Contains("/get/", StringComparison.Ordinal));

    private static DeviceReport Bridge(string path, ReadOnlySpan<byte> payload)
    {
        if (path != "bridge/state" || payload.IsEmpty)
        {
            return new DeviceReport.Nothing(string.Empty, "The bridge about itself.");
        }

        return AvailabilityWords.Read(payload) is { } presence
            ? new DeviceReport.HubAvailability(presence)
            : new DeviceReport.Refused(string.Empty, "The state of the bridge is neither online nor offline.");
    }

    private static DeviceReport Availability(string name, ReadOnlySpan<byte> payload) => AvailabilityWords.Read(payload) switch
    {
        { } presence => new DeviceReport.Availability(name, presence),
        null when payload.IsEmpty => new DeviceReport.Nothing(name, "The availability topic was deleted."),
        null => new DeviceReport.Refused(name, "Availability is neither online nor offline."),
    };

    private static DeviceReport[] State(string name, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            // Renamed or removed: nobody speaks under this name any more.
            return [new DeviceReport.Door(name, DoorPhysical.Unknown, DoorAlarm.Unknown, "topic deleted")];
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(name, read.Problem!)];
        }

        using (document)
        {
            return Contact(name, document.RootElement);
        }
    }

    private static DeviceReport[] Contact(string name, JsonElement state)
    {
        var time = LastSeen(state);
        DeviceReport[] besides = [.. Tamper(name, state, time), .. Battery(name, state, time), .. Press(name, state, time)];
        if (!state.TryGetProperty("contact", out var contact))
        {
            return besides.Length > 0 ? besides : [new DeviceReport.Alive(name, time)];
        }

        var isClosed = Scalars.Flag(contact);
        var physical = isClosed switch { true => DoorPhysical.Closed, false => DoorPhysical.Open, null => DoorPhysical.Unknown };
        var door = new DeviceReport.Door(name, physical, DoorAlarm.Unknown, Evidence(contact), time);
        return isClosed is null && contact.ValueKind != JsonValueKind.Null
            ? [door, new DeviceReport.Refused(name, "contact is neither true nor false."), .. besides]
            : [door, .. besides];
    }

    private static DeviceReport[] Battery(string name, JsonElement state, DeviceTime? time) =>
        state.TryGetProperty("battery", out var field) ? BatteryField.Read(name, field, time) : [];

    /// <summary>An empty action, or none, is the button that has been let go. A press of a button with an empty battery may be made up: it is told, and the call stands.</summary>
    private static IEnumerable<DeviceReport> Press(string name, JsonElement state, DeviceTime? time)
    {
        if (Scalars.Field(state, "action") is { ValueKind: not JsonValueKind.String })
        {
            yield return new DeviceReport.Refused(name, "The action is no word.");
        }

        if (Scalars.Text(state, "action") is not { } action || !Calls.Contains(action))
        {
            yield break;
        }

        var isEmpty = Scalars.Number(state, "battery") is 0;
        yield return new DeviceReport.Distress(name, null, DistressKind.PanicButton, isEmpty ? $"{action}, battery 0 %" : action, time);
    }

    /// <summary>The same press once more, as plain text: it only adds to the call.</summary>
    private static DeviceReport Press(string name, ReadOnlySpan<byte> payload) => BareText.Read(payload) switch
    {
        { } action when Calls.Contains(action) => new DeviceReport.Distress(name, null, DistressKind.PanicButton, action),
        { } => new DeviceReport.Alive(name),
        null when payload.IsEmpty => new DeviceReport.Nothing(name, "The button has been let go."),
        null => new DeviceReport.Refused(name, "The action is no word."),
    };

    private static IEnumerable<DeviceReport> Tamper(string name, JsonElement state, DeviceTime? time) =>
        Scalars.Field(state, "tamper") is { } tamper && Scalars.Flag(tamper) == true
            ? [new DeviceReport.Degraded(name, "The sensor reports that it is being tampered with.", time)]
            : [];

    private static string? Evidence(JsonElement contact) => Scalars.Evidence($"contact {contact.GetRawText()}");

    /// <summary>By setting: absent, epoch milliseconds, or ISO with an offset. An ISO time without one is the bridge's local time and not used.</summary>
    private static DeviceTime? LastSeen(JsonElement state)
    {
        if (Scalars.Field(state, "last_seen") is not { } field)
        {
            return null;
        }

        if (Scalars.Number(field) is { } epoch)
        {
            return DeviceTime.FromEpoch(epoch);
        }

        return field.ValueKind == JsonValueKind.String && field.GetString() is { } text && HasOffset(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DeviceTime(time, TimeSpan.FromSeconds(1))
            : DeviceTime.Unreadable;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Zigbee2Mqtt;

/// <summary>Battery contacts behind a Zigbee2MQTT bridge. contact=false means OPEN. Friendly names may hold spaces and slashes.</summary>
public sealed class Zigbee2MqttDialect(string baseTopic = "zigbee2mqtt") : IDialect
{
    /// <summary>What buttons for help say; the words of other buttons are proof of life.</summary>
    private static readonly FrozenSet<string> Calls = new[] { "emergency", "panic", "sos" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Name => "zigbee2mqtt";

    public IReadOnlyList<string> Filters { get; } = [$"{baseTopic}/#"];

    public bool Owns(string topic) => TopicPath.IsBelow(topic, baseTopic);

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

    private static bool IsCommand(string path) => HasLevel(path, "/set") || HasLevel(path, "/get");

    private static bool HasLevel(string path, string level)
    {
        for (var at = path.IndexOf(level, StringComparison.Ordinal); at >= 0; at = path.IndexOf(level, at + 1, StringComparison.Ordinal))
        {
            if (at + level.Length == path.Length || path[at + level.Length] == '/')
            {
                return true;
            }
        }

        return false;
    }

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

    private static IReadOnlyList<DeviceReport> State(string name, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            // Renamed or removed: nobody speaks under this name any more.
            return [new DeviceReport.Door(name, DoorPhysical.Unknown, DoorAlarm.Unknown, "topic deleted")];
        }

        if (JsonMembers.Read(payload, DeviceMessage.BytesMax, stackalloc Member[JsonMembers.RoomMax], out var state) is { } problem)
        {
            return [new DeviceReport.Refused(name, problem)];
        }

        var reports = new List<DeviceReport>(capacity: 2); // A contact and its battery.
        var time = LastSeen(state.Find("last_seen"u8));
        AddContact(name, state.Find("contact"u8), time, reports);
        AddTamper(name, state.Find("tamper"u8), time, reports);
        AddBattery(name, state.Find("battery"u8), time, reports);
        AddPress(name, ref state, time, reports);
        return reports.Count > 0 ? reports : [new DeviceReport.Alive(name, time)];
    }

    private static void AddContact(string name, JsonValue contact, DeviceTime? time, List<DeviceReport> reports)
    {
        if (contact.Kind == JsonValueKind.Undefined)
        {
            return;
        }

        var isClosed = Scalars.Flag(contact);
        var physical = isClosed switch { true => DoorPhysical.Closed, false => DoorPhysical.Open, null => DoorPhysical.Unknown };
        reports.Add(new DeviceReport.Door(name, physical, DoorAlarm.Unknown, Evidence(contact), time));
        if (isClosed is null && contact.Kind != JsonValueKind.Null)
        {
            reports.Add(new DeviceReport.Refused(name, "contact is neither true nor false."));
        }
    }

    private static void AddTamper(string name, JsonValue tamper, DeviceTime? time, List<DeviceReport> reports)
    {
        if (Scalars.Flag(tamper) == true)
        {
            reports.Add(new DeviceReport.Degraded(name, "The sensor reports that it is being tampered with.", time));
        }
    }

    private static void AddBattery(string name, JsonValue battery, DeviceTime? time, List<DeviceReport> reports)
    {
        if (battery.Kind != JsonValueKind.Undefined)
        {
            reports.AddRange(BatteryField.Read(name, Scalars.Number(battery), isStated: battery.Kind != JsonValueKind.Null, time));
        }
    }

    /// <summary>An empty action, or none, is the button that has been let go. A press of a button with an empty battery may be made up: it is told, and the call stands.</summary>
    private static void AddPress(string name, ref JsonMembers state, DeviceTime? time, List<DeviceReport> reports)
    {
        var field = state.Find("action"u8);
        if (!field.IsAbsent && field.Kind != JsonValueKind.String)
        {
            reports.Add(new DeviceReport.Refused(name, "The action is no word."));
        }

        if (Scalars.Text(field) is { } action && Calls.Contains(action))
        {
            var isEmpty = Scalars.Number(state.Find("battery"u8)) is 0;
            reports.Add(new DeviceReport.Distress(name, null, DistressKind.PanicButton, isEmpty ? $"{action}, battery 0 %" : action, time));
        }
    }

    /// <summary>The same press once more, as plain text: it only adds to the call.</summary>
    private static DeviceReport Press(string name, ReadOnlySpan<byte> payload) => BareText.Read(payload) switch
    {
        { } action when Calls.Contains(action) => new DeviceReport.Distress(name, null, DistressKind.PanicButton, action),
        { } => new DeviceReport.Alive(name),
        null when payload.IsEmpty => new DeviceReport.Nothing(name, "The button has been let go."),
        null => new DeviceReport.Refused(name, "The action is no word."),
    };

    /// <summary>As it is written, so that a text that says true can be told from the word.</summary>
    private static string? Evidence(JsonValue contact) => contact.Kind switch
    {
        JsonValueKind.True => "contact true",
        JsonValueKind.False => "contact false",
        JsonValueKind.Null => "contact null",
        JsonValueKind.String => Scalars.Evidence($"contact \"{Scalars.Text(contact)}\""),
        JsonValueKind.Object => "contact {…}",
        _ => Scalars.Evidence($"contact {Encoding.UTF8.GetString(contact.Text)}"),
    };

    /// <summary>By setting: absent, epoch milliseconds, or ISO with an offset. An ISO time without one is the bridge's local time and not used.</summary>
    private static DeviceTime? LastSeen(JsonValue field)
    {
        if (field.IsAbsent)
        {
            return null;
        }

        if (field.Kind == JsonValueKind.String && Rfc3339.TryRead(field.Text, out var stated))
        {
            return new DeviceTime(stated, TimeSpan.FromSeconds(1));
        }

        if (Scalars.Number(field) is { } epoch)
        {
            return DeviceTime.FromEpoch(epoch);
        }

        return Scalars.Text(field) is { } text && HasOffset(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DeviceTime(time, TimeSpan.FromSeconds(1))
            : DeviceTime.Unreadable;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
}

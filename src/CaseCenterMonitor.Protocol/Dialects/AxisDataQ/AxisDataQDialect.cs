using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.AxisDataQ;

/// <summary>Axis cameras with the DataQ program on them: counts by class, tracks, and being there. The address is the camera's serial number.</summary>
public sealed class AxisDataQDialect(string baseTopic = "dataq") : IDialect
{
    private const string Person = "Human";

    public string Name => "axis-dataq";

    /// <summary>Not the detections (ten lists a second, of which the occupancy is the steady count), and no pictures.</summary>
    public IReadOnlyList<string> Filters { get; } = [.. new[] { "connect", "occupancy", "tracker", "path", "status", "event" }.Select(kind => $"{baseTopic}/{kind}/#")];

    public bool Owns(string topic) => TopicPath.Below(topic, baseTopic) is not null;

    public IReadOnlyList<DeviceReport> Decode(in DeviceMessage message) => TopicPath.Below(message.Topic, baseTopic)?.Split('/') switch
    {
        [var kind and ("connect" or "occupancy" or "detections" or "tracker" or "path" or "status"), { Length: > 0 } serial] => [Read(kind, serial, message.Payload.Span)],
        ["event", { Length: > 0 } serial, .. var name] => [Event(serial, string.Join('/', name), message.Payload.Span)],
        _ => [new DeviceReport.Nothing(string.Empty, "Not decoded: a setting, or a picture.")],
    };

    private static DeviceReport Read(string kind, string serial, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return new DeviceReport.Nothing(serial, "The topic was deleted.");
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(serial, read.Problem!);
        }

        using (document)
        {
            var body = document.RootElement;
            return kind switch
            {
                "connect" => Connection(serial, body),
                "occupancy" => Occupancy(serial, body),
                "detections" => Detections(serial, body),
                "path" => Path(serial, body),
                "tracker" or "status" => new DeviceReport.Alive(serial, Scalars.Epoch(body, "timestamp")),
                _ => throw new InvalidOperationException($"{kind} is declared and not decoded."),
            };
        }
    }

    /// <summary>The last will has fewer fields than the greeting; only the one that matters is read.</summary>
    private static DeviceReport Connection(string serial, JsonElement body) =>
        (Scalars.Field(body, "connected") is { } field ? Scalars.Flag(field) : null) switch
        {
            true => new DeviceReport.Availability(serial, Presence.Online),
            false => new DeviceReport.Availability(serial, Presence.Offline),
            null => new DeviceReport.Refused(serial, "connected is neither true nor false."),
        };

    /// <summary>A class that is not in it counts zero, and an empty object is an empty scene: the camera says so itself.</summary>
    private static DeviceReport Occupancy(string serial, JsonElement body)
    {
        if (Scalars.Field(body, "occupancy") is not { ValueKind: JsonValueKind.Object } classes)
        {
            return new DeviceReport.Refused(serial, "There is no occupancy.");
        }

        var time = Scalars.Epoch(body, "timestamp");
        if (!classes.TryGetProperty(Person, out var people))
        {
            return new DeviceReport.Occupancy(serial, 0, time);
        }

        return Scalars.Number(people) is { } count and >= 0 and <= CanonicalEvent.CountMax && Math.Truncate(count) == count
            ? new DeviceReport.Occupancy(serial, (int)count, time)
            : new DeviceReport.Occupancy(serial, null, time);
    }

    private static DeviceReport Detections(string serial, JsonElement body)
    {
        if (Scalars.Field(body, "list") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > CanonicalEvent.CountMax)
        {
            return new DeviceReport.Refused(serial, "There is no list of detections.");
        }

        var people = list.EnumerateArray().Where(one => Scalars.Text(one, "class") == Person && !(Scalars.Field(one, "active") is { } active && Scalars.Flag(active) == false)).ToList();
        var idle = people.Select(one => Scalars.Number(one, "idle")).Max();
        var time = people.Select(one => Scalars.Epoch(one, "timestamp")).OfType<DeviceTime>().OrderBy(one => one.Value).Select(one => (DeviceTime?)one).LastOrDefault();
        return new DeviceReport.Occupancy(serial, people.Count, time, idle is >= 0 and < 1e6 ? TimeSpan.FromSeconds(idle.Value) : null);
    }

    /// <summary>Told after an object has left. Its timestamp counts milliseconds and the points of its way seconds, in one message.</summary>
    private static DeviceReport.History Path(string serial, JsonElement body)
    {
        var what = Scalars.Text(body, "class") ?? "object";
        var (dwell, idle) = (Scalars.Number(body, "dwell"), Scalars.Number(body, "maxIdle"));
        var detail = string.Create(CultureInfo.InvariantCulture, $"{what} left after {dwell?.ToString(CultureInfo.InvariantCulture) ?? "?"} s, still for {idle?.ToString(CultureInfo.InvariantCulture) ?? "?"} s at most");
        return new DeviceReport.History(serial, Scalars.Evidence(detail)!, Scalars.Epoch(body, "timestamp"));
    }

    /// <summary>Whatever the camera calls an event is kept for the history, and none is an alarm.</summary>
    private static DeviceReport Event(string serial, string name, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return new DeviceReport.Nothing(serial, "The topic was deleted.");
        }

        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return new DeviceReport.Refused(serial, read.Problem!);
        }

        using (document)
        {
            var active = Scalars.Field(document.RootElement, "active") is { } field ? Scalars.Flag(field) : null;
            var state = active switch { true => "active", false => "over", null => "state unknown" };
            return new DeviceReport.History(serial, Scalars.Evidence($"{name}: {state}")!, Scalars.Epoch(document.RootElement, "timestamp"));
        }
    }
}

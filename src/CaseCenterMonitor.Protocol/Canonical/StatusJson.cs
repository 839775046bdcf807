using System.Buffers;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>What a gateway says about itself, as JSON and back: status and last will, heartbeat, quarantine. Reading never throws.</summary>
public static class StatusJson
{
    /// <summary>These messages are a few hundred bytes.</summary>
    public const int BytesMax = 16 * 1024;

    /// <summary>How many characters of a message that could not be decoded are kept, so that an operator can see what it was.</summary>
    public const int SampleLengthMax = 200;

    public static byte[] Write(GatewayStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return Write(json =>
        {
            json.WriteBoolean("online", status.Online);
            json.WriteString("bootId", status.BootId);
            json.WriteString("version", status.Version);
            json.WriteString("time", Rfc3339.Write(status.Time));
        });
    }

    public static Decoded<GatewayStatus> ReadStatus(ReadOnlySpan<byte> utf8) => Read(utf8, "status", (ref Fields fields) =>
        new GatewayStatus(fields.Flag("online"u8), fields.Id("bootId"u8), fields.Text("version"u8), fields.Time("time"u8)));

    public static byte[] Write(GatewayHeartbeat heartbeat)
    {
        ArgumentNullException.ThrowIfNull(heartbeat);
        return Write(json =>
        {
            json.WriteString("bootId", heartbeat.BootId);
            json.WriteString("time", Rfc3339.Write(heartbeat.Time));
            json.WriteNumber("sequence", heartbeat.Sequence);
            json.WriteNumber("queueDepth", heartbeat.QueueDepth);
            json.WriteNumber("oldestUnsentSeconds", heartbeat.OldestUnsentSeconds);
            json.WriteNumber("received", heartbeat.Received);
            json.WriteNumber("quarantined", heartbeat.Quarantined);
            json.WriteNumber("throttled", heartbeat.Throttled);
        });
    }

    public static Decoded<GatewayHeartbeat> ReadHeartbeat(ReadOnlySpan<byte> utf8) => Read(utf8, "heartbeat", (ref Fields fields) =>
        new GatewayHeartbeat(
            fields.Id("bootId"u8),
            fields.Time("time"u8),
            fields.Whole("sequence"u8),
            fields.Whole("queueDepth"u8),
            fields.Number("oldestUnsentSeconds"u8),
            fields.Whole("received"u8),
            fields.Whole("quarantined"u8),
            fields.Whole("throttled"u8)));

    public static byte[] Write(QuarantineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Write(json =>
        {
            json.WriteString("time", Rfc3339.Write(entry.Time));
            json.WriteString("topic", entry.Topic);
            json.WriteString("reason", entry.Reason);
            json.WriteNumber("payloadBytes", entry.PayloadBytes);
            json.WriteString("sample", entry.Sample);
            if (entry.Device is not null)
            {
                json.WriteString("device", entry.Device);
            }
        });
    }

    public static Decoded<QuarantineEntry> ReadQuarantine(ReadOnlySpan<byte> utf8) => Read(utf8, "quarantine", (ref Fields fields) =>
        new QuarantineEntry(
            fields.Time("time"u8),
            fields.Text("topic"u8),
            fields.Text("reason"u8),
            (int)Math.Min(fields.Whole("payloadBytes"u8), int.MaxValue),
            fields.Text("sample"u8),
            fields.OptionalText("device"u8)));

    private static byte[] Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, EnvelopeJson.WriterOptions);
        json.WriteStartObject();
        body(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static Decoded<T> Read<T>(ReadOnlySpan<byte> utf8, string what, FieldsReader<T> body)
        where T : class
    {
        if (JsonMembers.Read(utf8, BytesMax, stackalloc Member[JsonMembers.RoomMax], out var members) is { } wrong)
        {
            return Decoded<T>.Refused(wrong);
        }

        var fields = new Fields(members, what);
        var value = body(ref fields);
        return fields.Problem is { } problem ? Decoded<T>.Refused(problem) : Decoded<T>.Of(value);
    }
}

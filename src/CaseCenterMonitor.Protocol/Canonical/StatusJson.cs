using System.Buffers;
using System.Text.Json;

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

    public static Decoded<GatewayStatus> ReadStatus(ReadOnlySpan<byte> utf8) => Read(utf8, "status", fields =>
        new GatewayStatus(fields.Flag("online"), fields.Id("bootId"), fields.Text("version"), fields.Time("time")));

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

    public static Decoded<GatewayHeartbeat> ReadHeartbeat(ReadOnlySpan<byte> utf8) => Read(utf8, "heartbeat", fields =>
        new GatewayHeartbeat(
            fields.Id("bootId"),
            fields.Time("time"),
            fields.Whole("sequence"),
            fields.Whole("queueDepth"),
            fields.Number("oldestUnsentSeconds"),
            fields.Whole("received"),
            fields.Whole("quarantined"),
            fields.Whole("throttled")));

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

    public static Decoded<QuarantineEntry> ReadQuarantine(ReadOnlySpan<byte> utf8) => Read(utf8, "quarantine", fields =>
        new QuarantineEntry(
            fields.Time("time"),
            fields.Text("topic"),
            fields.Text("reason"),
            (int)Math.Min(fields.Whole("payloadBytes"), int.MaxValue),
            fields.Text("sample"),
            fields.OptionalText("device")));

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

    private static Decoded<T> Read<T>(ReadOnlySpan<byte> utf8, string what, Func<Fields, T> body)
        where T : class
    {
        var read = StrictJson.ReadObject(utf8, BytesMax);
        if (read.Value is not { } document)
        {
            return Decoded<T>.Refused(read.Problem!);
        }

        using (document)
        {
            var fields = new Fields(document.RootElement, what);
            var value = body(fields);
            return fields.Problem is { } problem ? Decoded<T>.Refused(problem) : Decoded<T>.Of(value);
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>An envelope as CloudEvents 1.0 structured JSON, and back. The canonical form on the wire, in the outbox and in the server's journal.</summary>
public static class EnvelopeJson
{
    /// <summary>An envelope is a few hundred bytes; anything near this is not one of ours.</summary>
    public const int BytesMax = 64 * 1024;

    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(in Envelope envelope)
    {
        var type = EventType.Of(envelope.Data);
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", envelope.Id);
        json.WriteString("source", Source(envelope.Site, envelope.Gateway));
        json.WriteString("type", type.Name);
        json.WriteString("subject", envelope.Subject.ToString());
        json.WriteString("time", Rfc3339.Write(envelope.Time));
        json.WriteString("datacontenttype", "application/json");
        json.WriteString("dataschema", type.Schema);
        json.WriteString("sequence", Sequence(envelope.Sequence));
        json.WriteString("bootid", envelope.BootId);
        json.WriteString("receivedtime", Rfc3339.Write(envelope.ReceivedTime));
        json.WriteString("clock", Words<ClockGrade>.Of(envelope.Clock));
        json.WriteString("dialect", envelope.Dialect);
        json.WriteBoolean("replay", envelope.Replay);
        json.WriteStartObject("data");
        type.Write(json, envelope.Data);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads and checks one envelope that arrived on <paramref name="topic"/>. Never throws.
    /// Refused: a key twice, a wrong type, an undeclared word, a time outside 2000 to 2100, an id that does not match gateway, boot and
    /// sequence, and a topic that does not match the body: one gateway must not speak for another.
    /// Attributes that are not ours are passed over, as CloudEvents asks.
    /// </summary>
    public static DecodedEnvelope Read(ReadOnlySpan<byte> utf8, string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return utf8.Length <= BytesMax && ReadAsWritten(utf8, topic, out var envelope) ? DecodedEnvelope.Of(envelope) : ReadAnyForm(utf8, topic);
    }

    /// <summary>As <see cref="Write"/> writes it: a gateway of ours, and so nearly always. False says nothing but that it is not certain.</summary>
    private static bool ReadAsWritten(ReadOnlySpan<byte> utf8, string topic, out Envelope envelope)
    {
        var fields = new Fields(InOrder.Of(utf8), "envelope");
        envelope = EnvelopeReader.Read(ref fields, topic);
        return fields.Problem is null && fields.IsUsedUp;
    }

    /// <summary>Whatever the order of its attributes, and whatever else stands among them; and why it is refused.</summary>
    private static DecodedEnvelope ReadAnyForm(ReadOnlySpan<byte> utf8, string topic)
    {
        if (JsonMembers.Read(utf8, BytesMax, stackalloc Member[JsonMembers.RoomMax], out var members) is { } wrong)
        {
            return DecodedEnvelope.Refused(wrong);
        }

        var fields = new Fields(members, "envelope");
        var envelope = EnvelopeReader.Read(ref fields, topic);
        return fields.Problem is { } problem ? DecodedEnvelope.Refused(problem) : DecodedEnvelope.Of(envelope);
    }

    private static string Sequence(long sequence) => sequence.ToString("D9", CultureInfo.InvariantCulture);

    private static string Source(string site, string gateway) => $"/ccm/{site}/{gateway}";
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>An envelope as CloudEvents 1.0 structured JSON, and back. The canonical form on the wire, in the outbox and in the server's journal.</summary>
public static class EnvelopeJson
{
    /// <summary>An envelope is a few hundred bytes; anything near this is not one of ours.</summary>
    public const int BytesMax = 64 * 1024;

    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
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
    public static Decoded<Envelope> Read(ReadOnlySpan<byte> utf8, string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var read = StrictJson.ReadObject(utf8, BytesMax);
        if (read.Value is not { } document)
        {
            return Decoded<Envelope>.Refused(read.Problem!);
        }

        using (document)
        {
            return Read(new Fields(document.RootElement, "envelope"), topic);
        }
    }

    private static Decoded<Envelope> Read(Fields fields, string topic)
    {
        var type = EventType.Named(fields.Text("type"));
        var place = Topics.Parse(topic);
        fields.Require(fields.Text("specversion") == "1.0", "envelope: specversion is not 1.0.");
        fields.Require(fields.Text("datacontenttype") == "application/json", "envelope: datacontenttype is not application/json.");
        fields.Require(type is not null, "envelope: type is not known.");
        fields.Require(place is not null, "The topic is not of the tree ccm/v1/{site}/{gateway}/….");
        if (fields.Problem is not null)
        {
            return Decoded<Envelope>.Refused(fields.Problem);
        }

        fields.Require(fields.Text("dataschema") == type!.Schema, "envelope: dataschema does not match the type.");
        var envelope = Build(fields, type, place!.Value.Site, place.Value.Gateway);
        if (fields.Problem is null)
        {
            CheckConsistency(fields, envelope, topic);
        }

        return fields.Problem is { } problem ? Decoded<Envelope>.Refused(problem) : Decoded<Envelope>.Of(envelope);
    }

    private static Envelope Build(Fields fields, EventType type, string site, string gateway)
    {
        var data = fields.Object("data");
        var envelope = new Envelope
        {
            Site = site,
            Gateway = gateway,
            BootId = fields.Id("bootid"),
            Sequence = ReadSequence(fields),
            Subject = ReadSubject(fields, type),
            Time = fields.Time("time"),
            ReceivedTime = fields.Time("receivedtime"),
            Clock = fields.Word<ClockGrade>("clock"),
            Dialect = fields.Text("dialect"),
            Replay = fields.Flag("replay"),
            Data = type.Read(data),
        };
        fields.Include(data);
        return envelope;
    }

    private static void CheckConsistency(Fields fields, Envelope envelope, string topic)
    {
        fields.Require(Ids.IsId(envelope.Site) && Ids.IsId(envelope.Gateway), "The site or gateway of the topic is not an id.");
        fields.Require(fields.Text("source") == Source(envelope.Site, envelope.Gateway), "envelope: source does not match the topic.");
        fields.Require(fields.Text("id") == envelope.Id, "envelope: id does not match gateway, boot and sequence.");
        fields.Require(Topics.Event(envelope) == topic, "envelope: subject does not match the topic.");
    }

    private static Subject ReadSubject(Fields fields, EventType type)
    {
        var text = fields.Text("subject");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var known = slash > 0 && Words<SubjectKind>.TryRead(text[..slash], out _) && Ids.IsId(text.AsSpan(slash + 1));
        fields.Require(known, "envelope: subject is not kind/id.");
        if (!known)
        {
            return default;
        }

        _ = Words<SubjectKind>.TryRead(text[..slash], out var kind);
        fields.Require(type.About is null || type.About == kind, "envelope: subject is of another kind than the type.");
        return new Subject(kind, text[(slash + 1)..]);
    }

    private static long ReadSequence(Fields fields)
    {
        var text = fields.Text("sequence");
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0 && Sequence(sequence) == text;
        fields.Require(read, "envelope: sequence is not nine digits from 000000001.");
        return sequence;
    }

    private static string Sequence(long sequence) => sequence.ToString("D9", CultureInfo.InvariantCulture);

    private static string Source(string site, string gateway) => $"/ccm/{site}/{gateway}";
}

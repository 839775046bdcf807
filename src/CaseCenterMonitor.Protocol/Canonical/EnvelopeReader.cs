using System.Buffers.Text;
using System.Text;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The fields of an envelope, asked for in the order in which they are written, and how they must agree.</summary>
internal static class EnvelopeReader
{
    private const int SequenceDigits = 9;

    private static ReadOnlySpan<byte> SourceStart => "/ccm/"u8;

    /// <summary>What it returns holds only when <paramref name="fields"/> has no problem afterwards.</summary>
    public static Envelope Read(ref Fields fields, string topic)
    {
        fields.Require(fields.Utf8("specversion"u8).SequenceEqual("1.0"u8), "envelope: specversion is not 1.0.");
        var id = fields.Utf8("id"u8);
        var (site, gateway) = ReadSource(ref fields);
        var type = EventType.Named(fields.Utf8("type"u8));
        fields.Require(type is not null, "envelope: type is not known.");
        if (type is null)
        {
            return default;
        }

        var subject = ReadSubject(ref fields, type);
        var time = fields.Time("time"u8);
        fields.Require(fields.Utf8("datacontenttype"u8).SequenceEqual("application/json"u8), "envelope: datacontenttype is not application/json.");
        fields.Require(Ascii.Equals(fields.Utf8("dataschema"u8), type.Schema), "envelope: dataschema does not match the type.");
        var number = fields.Utf8("sequence"u8);
        var envelope = new Envelope
        {
            Site = site,
            Gateway = gateway,
            Sequence = ReadSequence(ref fields, number),
            BootId = fields.Id("bootid"u8),
            Subject = subject,
            Time = time,
            ReceivedTime = fields.Time("receivedtime"u8),
            Clock = fields.Word<ClockGrade>("clock"u8),
            Dialect = fields.Text("dialect"u8),
            Replay = fields.Flag("replay"u8),
            Data = ReadData(ref fields, type),
        };
        if (fields.Problem is null)
        {
            fields.Require(IsId(id, gateway, envelope.BootId, number), "envelope: id does not match gateway, boot and sequence.");
            CheckTopic(ref fields, envelope, topic);
        }

        return envelope;
    }

    private static void CheckTopic(ref Fields fields, in Envelope envelope, string topic)
    {
        if (Topics.IsEventOf(topic, envelope.Site, envelope.Gateway, envelope.Subject))
        {
            return;
        }

        fields.Require(Topics.Parse(topic) is not null, "The topic is not of the tree ccm/v1/{site}/{gateway}/….");
        fields.Require(Topics.Parse(topic) is var (site, gateway, _) && site == envelope.Site && gateway == envelope.Gateway, "envelope: source does not match the topic.");
        fields.Require(false, "envelope: subject does not match the topic.");
    }

    /// <summary>/ccm/{site}/{gateway}</summary>
    private static (string Site, string Gateway) ReadSource(ref Fields fields)
    {
        var text = fields.Utf8("source"u8);
        var names = text.StartsWith(SourceStart) ? text[SourceStart.Length..] : default;
        var slash = names.IndexOf((byte)'/');
        if (slash < 0 || !Ids.IsId(names[..slash]) || !Ids.IsId(names[(slash + 1)..]))
        {
            fields.Require(false, "envelope: source is not /ccm/site/gateway.");
            return default;
        }

        return (Interned.Of(names[..slash]), Interned.Of(names[(slash + 1)..]));
    }

    private static CanonicalEvent ReadData(ref Fields fields, EventType type)
    {
        var data = fields.Object("data"u8, "envelope.data");
        var read = type.Read(ref data);
        fields.Include(data);
        return read;
    }

    private static Subject ReadSubject(ref Fields fields, EventType type)
    {
        var text = fields.Utf8("subject"u8);
        var slash = text.IndexOf((byte)'/');
        if (slash <= 0 || !Words<SubjectKind>.TryRead(text[..slash], out var kind) || !Ids.IsId(text[(slash + 1)..]))
        {
            fields.Require(false, "envelope: subject is not kind/id.");
            return default;
        }

        fields.Require(type.About is null || type.About == kind, "envelope: subject is of another kind than the type.");
        return new Subject(kind, Interned.Of(text[(slash + 1)..]));
    }

    /// <summary>Nine digits, and more only when nine are not enough.</summary>
    private static long ReadSequence(ref Fields fields, ReadOnlySpan<byte> text)
    {
        var isWritten = text.Length == SequenceDigits || (text.Length > SequenceDigits && text[0] != '0');
        long sequence = 0;
        fields.Require(
            isWritten && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                && Utf8Parser.TryParse(text, out sequence, out var read) && read == text.Length && sequence > 0,
            "envelope: sequence is not nine digits from 000000001.");
        return sequence;
    }

    /// <summary>{gateway}:{boot}:{sequence}</summary>
    private static bool IsId(ReadOnlySpan<byte> text, string gateway, string boot, ReadOnlySpan<byte> sequence) =>
        TakePart(ref text, gateway) && TakePart(ref text, boot) && text.SequenceEqual(sequence);

    /// <summary>Takes a part and the colon after it off the text; false when it is another part.</summary>
    private static bool TakePart(ref ReadOnlySpan<byte> text, string part)
    {
        var isIt = text.Length > part.Length && text[part.Length] == ':' && Ascii.Equals(text[..part.Length], part);
        text = isIt ? text[(part.Length + 1)..] : text;
        return isIt;
    }
}

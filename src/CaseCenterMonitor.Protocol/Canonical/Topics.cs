namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The canonical topic tree: ccm/v1/{site}/{gateway}/… Every topic of the uplink is built and read here.</summary>
public static class Topics
{
    public const string Root = "ccm/v1";

    private const string EventEnd = "/event";

    /// <summary>Retained, QoS 1, and the last will: is the gateway there, and which boot is it.</summary>
    public static string Status(string site, string gateway) => $"{Root}/{site}/{gateway}/status";

    /// <summary>QoS 0 every few seconds: queue depth, oldest unsent, counters.</summary>
    public static string Heartbeat(string site, string gateway) => $"{Root}/{site}/{gateway}/heartbeat";

    /// <summary>QoS 0, capped: what could not be decoded, and why.</summary>
    public static string Quarantine(string site, string gateway) => $"{Root}/{site}/{gateway}/quarantine";

    /// <summary>QoS 1 from the outbox, not retained: one envelope.</summary>
    public static string Event(in Envelope envelope) =>
        $"{Root}/{envelope.Site}/{envelope.Gateway}/{Word(envelope.Subject.Kind)}/{envelope.Subject.Id}{EventEnd}";

    /// <summary>Everything one gateway may publish.</summary>
    public static string OfGateway(string site, string gateway) => $"{Root}/{site}/{gateway}/#";

    /// <summary>Splits a topic of the tree into its site, gateway and tail; null when it is not of the tree.</summary>
    public static (string Site, string Gateway, string Tail)? Parse(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var rest = topic.AsSpan();
        return NextLevel(ref rest) is "ccm" && NextLevel(ref rest) is "v1" && NextLevel(ref rest) is { Length: > 0 } site
            && NextLevel(ref rest) is { Length: > 0 } gateway && rest.Length > 0
            ? (Interned.Of(site), Interned.Of(gateway), Interned.Of(rest))
            : null;
    }

    /// <summary>Takes the first level off; empty when no other follows it.</summary>
    private static ReadOnlySpan<char> NextLevel(ref ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return default;
        }

        var level = rest[..slash];
        rest = rest[(slash + 1)..];
        return level;
    }

    /// <summary>Whether a topic is the one on which a gateway tells an event about the subject.</summary>
    internal static bool IsEventOf(ReadOnlySpan<char> topic, string site, string gateway, in Subject subject) =>
        TakePart(ref topic, Root) && TakePart(ref topic, "/") && TakePart(ref topic, site) && TakePart(ref topic, "/") && TakePart(ref topic, gateway)
        && TakePart(ref topic, "/") && TakePart(ref topic, Word(subject.Kind)) && TakePart(ref topic, "/") && TakePart(ref topic, subject.Id)
        && topic.SequenceEqual(EventEnd);

    private static bool TakePart(ref ReadOnlySpan<char> topic, string part)
    {
        var isIt = topic.StartsWith(part, StringComparison.Ordinal);
        topic = isIt ? topic[part.Length..] : topic;
        return isIt;
    }

    internal static string Word(SubjectKind kind) => kind switch
    {
        SubjectKind.Door => "door",
        SubjectKind.Tag => "tag",
        SubjectKind.Camera => "camera",
        SubjectKind.Button => "button",
        SubjectKind.Vital => "vital",
        SubjectKind.Reader => "reader",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind of subject."),
    };
}

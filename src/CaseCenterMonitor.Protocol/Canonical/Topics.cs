namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The canonical topic tree: ccm/v1/{site}/{gateway}/… Every topic of the uplink is built and read here.</summary>
public static class Topics
{
    public const string Root = "ccm/v1";

    /// <summary>Retained, QoS 1, and the last will: is the gateway there, and which boot is it.</summary>
    public static string Status(string site, string gateway) => $"{Root}/{site}/{gateway}/status";

    /// <summary>QoS 0 every few seconds: queue depth, oldest unsent, counters.</summary>
    public static string Heartbeat(string site, string gateway) => $"{Root}/{site}/{gateway}/heartbeat";

    /// <summary>QoS 0, capped: what could not be decoded, and why.</summary>
    public static string Quarantine(string site, string gateway) => $"{Root}/{site}/{gateway}/quarantine";

    /// <summary>QoS 1 from the outbox, not retained: one envelope.</summary>
    public static string Event(Envelope envelope) =>
        $"{Root}/{envelope.Site}/{envelope.Gateway}/{Word(envelope.Subject.Kind)}/{envelope.Subject.Id}/event";

    /// <summary>Everything one gateway may publish.</summary>
    public static string OfGateway(string site, string gateway) => $"{Root}/{site}/{gateway}/#";

    /// <summary>Splits a topic of the tree into its site, gateway and tail; null when it is not of the tree.</summary>
    public static (string Site, string Gateway, string Tail)? Parse(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var level = topic.Split('/', 5);
        return level is ["ccm", "v1", { Length: > 0 } site, { Length: > 0 } gateway, { Length: > 0 } tail]
            ? (site, gateway, tail)
            : null;
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

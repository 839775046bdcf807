namespace CaseCenterMonitor.Protocol.Dialects.Onvif;

/// <summary>A topic taken apart: {prefix}/onvif-ej/{levels}/&amp;{source values}.</summary>
/// <param name="Prefix">The device's own, of one or more levels.</param>
/// <param name="Levels">Which event it is, without the namespaces that some makes write before the names.</param>
/// <param name="Source">What it is about, as its levels stand in the topic: a door's token, or video source and rule. May be empty.</param>
internal readonly record struct OnvifTopic(string Prefix, string[] Levels, string Source)
{
    private const string Marker = "/onvif-ej/";

    /// <summary>How the site file names what it is about.</summary>
    public string Address => AddressOf(Source);

    /// <summary>Null when it is no topic of this dialect.</summary>
    public static OnvifTopic? Read(string topic)
    {
        var at = topic.IndexOf(Marker, StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var levels = topic[(at + Marker.Length)..].Split('/');
        var source = Array.FindIndex(levels, level => level.StartsWith('&'));
        return source < 0
            ? new OnvifTopic(topic[..at], [.. levels.Select(WithoutNamespace)], string.Empty)
            : new OnvifTopic(topic[..at], [.. levels[..source].Select(WithoutNamespace)], string.Join('/', levels[source..])[1..]);
    }

    public string AddressOf(string source) => source.Length == 0 ? Prefix : $"{Prefix}/{source}";

    private static string WithoutNamespace(string level) => level[(level.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>Takes topics apart.</summary>
internal static class TopicPath
{
    public static bool IsBelow(string topic, string baseTopic) =>
        topic.Length > baseTopic.Length + 1 && topic[baseTopic.Length] == '/' && topic.StartsWith(baseTopic, StringComparison.Ordinal);

    /// <summary>What follows the base topic and its slash; null when the topic is not below it.</summary>
    public static string? Below(string topic, string baseTopic) => IsBelow(topic, baseTopic) ? topic[(baseTopic.Length + 1)..] : null;

    public static bool IsBefore(string topic, string suffix) => topic.Length > suffix.Length && topic.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>The same topic with dots for one of its levels, counted from 0; the topic itself when it has no such level.</summary>
    public static string Without(string topic, int level)
    {
        var levels = topic.Split('/');
        if (level < levels.Length)
        {
            levels[level] = "…";
        }

        return string.Join('/', levels);
    }

    /// <summary>How many levels a base topic has.</summary>
    public static int Levels(string baseTopic) => baseTopic.AsSpan().Count('/') + 1;

    /// <summary>What stands before the suffix; null when the topic does not end in it or nothing stands before.</summary>
    public static string? Before(string topic, string suffix) => IsBefore(topic, suffix) ? topic[..^suffix.Length] : null;
}

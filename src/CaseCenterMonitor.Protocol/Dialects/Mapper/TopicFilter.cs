namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>An MQTT topic filter: <c>+</c> is any one level, <c>#</c> at the end all that follow (MQTT 5, 4.7).</summary>
public sealed class TopicFilter
{
    private readonly string[] _levels;

    private TopicFilter(string text, string[] levels) => (Text, _levels) = (text, levels);

    public string Text { get; }

    /// <summary>A filter, or in one sentence what is wrong with it.</summary>
    public static Decoded<TopicFilter> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var levels = text.Split('/');
        var isWhole = text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal)
            && levels.Select((level, at) => level.IndexOfAny(['+', '#']) < 0 || level == "+" || (level == "#" && at == levels.Length - 1)).All(fine => fine);
        return !isWhole ? Decoded<TopicFilter>.Refused("+ stands for one whole level, and # for all that follow, at the end")
            : levels[0] is "#" or "+" or "ccm" || levels[0].StartsWith('$') ? Decoded<TopicFilter>.Refused("its first level must be the devices' own word, not +, #, ccm or the broker's $")
            : Decoded<TopicFilter>.Of(new TopicFilter(text, levels));
    }

    public bool Matches(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var at = 0;
        foreach (var range in topic.AsSpan().Split('/'))
        {
            if (at == _levels.Length)
            {
                return false;
            }

            if (_levels[at] == "#")
            {
                return true;
            }

            if (_levels[at] != "+" && !topic.AsSpan(range).SequenceEqual(_levels[at]))
            {
                return false;
            }

            at++;
        }

        return at == _levels.Length || (at == _levels.Length - 1 && _levels[at] == "#");
    }
}

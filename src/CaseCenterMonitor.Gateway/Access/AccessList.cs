namespace CaseCenterMonitor.Gateway.Access;

/// <summary>
/// Which topics each device may write and read, in the acl_file format of mosquitto: <c>user NAME</c>, and below it <c>topic [read|write|readwrite] FILTER</c>.
/// What is not allowed is forbidden.
/// </summary>
public sealed class AccessList
{
    private readonly Dictionary<string, List<(string Filter, bool Read, bool Write)>> _byUser = new(StringComparer.Ordinal);

    private AccessList()
    {
    }

    /// <param name="file">What the problems are said to be in.</param>
    public static (AccessList? Access, IReadOnlyList<string> Problems) Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (access, problems) = (new AccessList(), new List<string>());
        List<(string, bool, bool)>? topics = null;
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#') && access.Add(line, ref topics) is { } problem)
            {
                problems.Add($"{file}:{number}: {problem}");
            }
        }

        return problems.Count == 0 ? (access, problems) : (null, problems);
    }

    public bool MayWrite(string user, string topic) => _byUser.GetValueOrDefault(user) is { } topics && topics.Exists(each => each.Write && Covers(each.Filter, topic));

    /// <param name="filter">A topic, or what a client subscribes to: all of it must be allowed.</param>
    public bool MayRead(string user, string filter) => _byUser.GetValueOrDefault(user) is { } topics && topics.Exists(each => each.Read && Covers(each.Filter, filter));

    /// <summary>Whether everything that <paramref name="asked"/> stands for is also meant by <paramref name="allowed"/> (MQTT 5, 4.7).</summary>
    public static bool Covers(string allowed, string asked)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        ArgumentNullException.ThrowIfNull(asked);
        var (ours, theirs) = (allowed.Split('/'), asked.Split('/'));
        if (theirs[0].StartsWith('$') && ours[0] != theirs[0])
        {
            return false; // The broker's own topics are never meant by a wildcard.
        }

        for (var level = 0; level < ours.Length; level++)
        {
            if (ours[level] == "#")
            {
                return true;
            }

            if (level == theirs.Length)
            {
                return false;
            }

            if (theirs[level] == "#" || (ours[level] != theirs[level] && ours[level] != "+"))
            {
                return false;
            }
        }

        return ours.Length == theirs.Length;
    }

    private string? Add(string line, ref List<(string Filter, bool Read, bool Write)>? topics)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["user", _, ..]:
                var user = line["user".Length..].Trim();
                topics = _byUser.TryGetValue(user, out var known) ? known : _byUser[user] = [];
                return null;
            case ["topic", ..] when topics is null:
                return "a topic for nobody; write the line 'user NAME' above it. What everybody may do is not given here";
            case ["topic", "read", var filter]:
                topics.Add((filter, true, false));
                return null;
            case ["topic", "write", var filter]:
                topics.Add((filter, false, true));
                return null;
            case ["topic", "readwrite", var filter]:
                topics.Add((filter, true, true));
                return null;
            case ["topic", _, ..]:
                topics.Add((line["topic".Length..].Trim(), true, true));
                return null;
            default:
                return $"'{words[0]}' is not understood; lines are 'user NAME' and 'topic read|write|readwrite FILTER'";
        }
    }
}

using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>What the words of a site file may look like. Each check answers what is allowed instead, or null when the word is fine.</summary>
public static partial class SiteText
{
    public const int IdLengthMax = 64;

    public const int TextLengthMax = 200;

    public static string? IdProblem(string id) => id.Length <= IdLengthMax && IdPattern().IsMatch(id)
        ? null
        : $"'{Shown(id)}' is not an id; allowed are lower case letters a-z, digits and hyphens, at most {IdLengthMax}";

    /// <summary>An MQTT topic to publish to: levels with something in them, no wildcards, not the broker's own tree nor ours.</summary>
    public static string? TopicProblem(string topic)
    {
        var wellFormed = topic.Length <= TextLengthMax && TopicPattern().IsMatch(topic) && topic[0] != '$';
        if (!wellFormed)
        {
            return $"'{Shown(topic)}' is not a device topic; allowed is a path such as esp-rfid/d-front, without '+', '#', spaces at its ends or empty levels";
        }

        return topic == "ccm" || topic.StartsWith("ccm/", StringComparison.Ordinal)
            ? $"'{Shown(topic)}' lies in the gateway's own tree 'ccm/'; choose another topic for the device"
            : null;
    }

    /// <summary>A name that fills one level of a topic.</summary>
    public static string? LevelProblem(string name) => TopicProblem(name) is null && !name.Contains('/', StringComparison.Ordinal)
        ? null
        : $"'{Shown(name)}' is not a device name; allowed is one word of a topic, without '/', '+' or '#'";

    /// <summary>The one way in which hardware addresses are written here; devices write them in several.</summary>
    public static string? MacProblem(string address) => MacPattern().IsMatch(address)
        ? null
        : $"'{Shown(address)}' is not a hardware address as it is written here; allowed are twelve digits 0-9 and a-f in small letters, without colons";

    public static string? PlanProblem(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..")
            ? $"'{Shown(path)}' leads away from the site file; allowed is a path below its folder, such as plan.geojson"
            : null;

    /// <summary>A value as a message may quote it: one line, and not too much of it.</summary>
    public static string Shown(string value)
    {
        const int ShownMax = 60;
        var line = new string([.. value.Take(ShownMax + 1).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return line.Length > ShownMax ? line[..ShownMax] + "…" : line;
    }

    [GeneratedRegex(@"\A[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MacPattern();

    [GeneratedRegex(@"\A[a-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\A[^/+#\s\p{C}]([^/+#\p{C}]*[^/+#\s\p{C}])?(/[^/+#\s\p{C}]([^/+#\p{C}]*[^/+#\s\p{C}])?)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TopicPattern();
}

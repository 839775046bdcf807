namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>Reads a line as a store does, letter by letter: a backslash takes the sting out of a comma, a space or an equals sign after it.</summary>
internal sealed record LineReader(string Measurement, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, string> Figures, string Time)
{
    public static LineReader Read(string line)
    {
        var parts = Split(line, ' ');
        if (parts.Count != 3)
        {
            throw new FormatException($"A line has three parts, this one {parts.Count}: {line}");
        }

        var head = Split(parts[0], ',');
        return new LineReader(Plain(head[0]), Pairs(head.Skip(1)), Pairs(Split(parts[1], ',')), parts[2]);
    }

    private static Dictionary<string, string> Pairs(IEnumerable<string> texts) => texts.Select(text => Split(text, '=')).ToDictionary(
        pair => pair.Count == 2 ? Plain(pair[0]) : throw new FormatException($"{string.Join('=', pair)} is not key=value."), pair => Plain(pair[1]));

    private static List<string> Split(string text, char at)
    {
        var parts = new List<string>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == at)
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static string Plain(string text) =>
        text.Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\ ", " ", StringComparison.Ordinal).Replace(@"\=", "=", StringComparison.Ordinal);
}

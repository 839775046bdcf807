using System.Globalization;
using System.Text;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>
/// InfluxDB line protocol: <c>measurement,tag=value figure=1i,figure=2.5 1764000000000</c>. Measurements, tag keys and figures come from the
/// catalogue and need no escaping; tag values are words of a site file and may hold anything.
/// </summary>
public static class LineProtocol
{
    /// <summary>One line without its end, or null when no value of the point is known: a row without a figure is not allowed.</summary>
    public static string? Line(Point point)
    {
        if (point.Values.Count == 0)
        {
            return null;
        }

        var line = new StringBuilder(point.Measurement.Name);
        for (var index = 0; index < point.Tags.Count; index++)
        {
            // An empty tag value is not allowed either, and says the same as no tag.
            if (point.Tags[index].Length > 0)
            {
                line.Append(',').Append(point.Measurement.Tags[index]).Append('=').Append(Tag(point.Tags[index]));
            }
        }

        line.Append(' ');
        line.AppendJoin(',', point.Values.Select(value => $"{value.Figure.Name}={Number(value.Figure.Type, value.Value)}"));
        return line.Append(' ').Append(point.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Escapes comma, space and equals. Quotes mean nothing in a tag.</summary>
    public static string Tag(string value) => AsWritten(value)
        .Replace(",", @"\,", StringComparison.Ordinal).Replace("=", @"\=", StringComparison.Ordinal).Replace(" ", @"\ ", StringComparison.Ordinal);

    /// <summary>What a store has of a tag: what ends a line becomes a space, and a backslash a slash, because stores disagree on what either means there.</summary>
    public static string AsWritten(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            text.Append(letter == '\\' ? '/' : char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return text.ToString();
    }

    /// <summary>Reads a line that <see cref="Line"/> wrote, maybe that of another version of this program.</summary>
    /// <returns>Null when it holds what the catalogue does not have, or is no line.</returns>
    public static Point? Read(string line)
    {
        if (Split(line, ' ') is not [var head, var figures, var time] || Split(head, ',') is not [var name, .. var tags] || Catalogue.Find(Plain(name)) is not { } measurement
            || !long.TryParse(time, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        var values = Split(figures, ',').Select(figure => Value(measurement, figure)).ToList();
        var known = tags.Select(tag => Split(tag, '=')).ToList();
        return values.Contains(null) || !known.TrueForAll(tag => tag.Count == 2 && measurement.Tags.Contains(tag[0]))
            ? null
            : new Point(
                measurement, NodaTime.Instant.FromUnixTimeMilliseconds(at),
                [.. measurement.Tags.Select(tag => known.Find(one => one[0] == tag) is { } found ? Plain(found[1]) : "")],
                [.. values.Select(value => value!.Value)]);
    }

    private static (Figure, double)? Value(Measurement measurement, string text) =>
        text.Split('=') is [var name, var value] && measurement.Figures.FirstOrDefault(one => one.Name == name) is { } figure
            && double.TryParse(figure.Type == FigureType.Whole ? value.TrimEnd('i') : value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (figure, number)
            : null;

    /// <summary>Parts at a letter that no backslash stands before.</summary>
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

    private static string Plain(string text) => text
        .Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\ ", " ", StringComparison.Ordinal).Replace(@"\=", "=", StringComparison.Ordinal);

    private static string Number(FigureType type, double value) => type switch
    {
        FigureType.Whole => ((long)value).ToString(CultureInfo.InvariantCulture) + "i",
        FigureType.Decimal => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No way to write a {type}."),
    };
}

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

    /// <summary>
    /// Escapes comma, space and equals. Quotes mean nothing in a tag. What ends a line becomes a space, and a backslash a slash: stores
    /// disagree on what either means there.
    /// </summary>
    public static string Tag(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                ',' => @"\,",
                '=' => @"\=",
                '\\' => "/",
                _ when char.IsControl(letter) || letter is ' ' or '\u2028' or '\u2029' => @"\ ",
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }

    private static string Number(FigureType type, double value) => type switch
    {
        FigureType.Whole => ((long)value).ToString(CultureInfo.InvariantCulture) + "i",
        FigureType.Decimal => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No way to write a {type}."),
    };
}

using System.Text;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites;

/// <param name="Value">As packs write it; null takes the centre's own value away, so that that of its packs holds again.</param>
/// <param name="By">The number of the officer who proposes it.</param>
public sealed record LimitChange(string Key, string? Value, string By, string Why);

/// <summary>Changes single values in the text of a site file and leaves every other line, and its comments, as they are. Text in, text out.</summary>
public static class LimitLines
{
    private const string Section = "limits";

    /// <returns>The text with the changes; null when its limits are not written one entry below the other, so that a person must change the text.</returns>
    public static string? With(string yaml, IReadOnlyList<LimitChange> changes)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(changes);
        var eol = yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = yaml.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (YamlText.Read(yaml, FileKind.Site, new ProblemList("")) is not YamlMapping root)
        {
            return null;
        }

        var fresh = changes.Where(change => change.Value is not null).Select(Line).ToList();
        return root[Section] switch
        {
            null => Join(Begun(lines, fresh), eol),
            YamlList { Items.Count: > 0 } list when Spans(lines, list) is { } spans => Join(Put(lines, list, spans, changes, fresh), eol),
            _ => null,
        };
    }

    private static string Line(LimitChange change) => $"  - {{ key: {change.Key}, value: {change.Value}, by: {Quoted(change.By)}, why: {Quoted(change.Why)} }}";

    // Double quotes of YAML are those of JSON as far as we use them; what is left out of a line would end it.
    private static string Quoted(string text) => new StringBuilder(text.Length + 2).Append('"')
        .Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"').ToString();

    private static List<string> Begun(List<string> lines, List<string> fresh)
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return fresh.Count == 0 ? [.. lines, ""] : [.. lines, "", $"{Section}:", .. fresh, ""];
    }

    /// <summary>Of each entry its first line and the one behind its last, counted from 0; null when two share a line.</summary>
    private static List<(int From, int To)>? Spans(List<string> lines, YamlList list)
    {
        var starts = list.Items.Select(item => item.At.Line - 1).ToList();
        if (starts.Distinct().Count() != starts.Count || starts.Any(start => !lines[start].TrimStart().StartsWith('-')))
        {
            return null;
        }

        return [.. starts.Select((start, index) => (start, EndOf(lines, start, index + 1 < starts.Count ? starts[index + 1] : lines.Count)))];
    }

    // An entry goes on over lines that are further in than its dash; a comment or an empty line at the end is not its own.
    private static int EndOf(List<string> lines, int start, int next)
    {
        var (dash, end) = (Indent(lines[start]), start + 1);
        for (var line = start + 1; line < next; line++)
        {
            var text = lines[line].TrimStart();
            if (text.Length > 0 && text[0] != '#')
            {
                if (Indent(lines[line]) <= dash)
                {
                    break;
                }

                end = line + 1;
            }
        }

        return end;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static List<string> Put(List<string> lines, YamlList list, List<(int From, int To)> spans, IReadOnlyList<LimitChange> changes, List<string> fresh)
    {
        var changed = changes.Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
        var gone = list.Items.Select((item, index) => (Key: ((item as YamlMapping)?["key"] as YamlScalar)?.Value, Span: spans[index]))
            .Where(item => item.Key is { } key && changed.Contains(key)).Select(item => item.Span).ToList();
        var indent = lines[spans[0].From][..Indent(lines[spans[0].From])];
        var kept = new List<string>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (!gone.Exists(span => line >= span.From && line < span.To))
            {
                kept.Add(lines[line]);
            }

            if (line == spans[^1].To - 1)
            {
                kept.AddRange(fresh.Select(one => indent + one.TrimStart()));
            }
        }

        if (gone.Count == spans.Count && fresh.Count == 0)
        {
            // A section without entries is a mistake in a site file.
            kept.RemoveAll(line => line.StartsWith($"{Section}:", StringComparison.Ordinal));
        }

        return kept;
    }

    private static string Join(List<string> lines, string eol) => string.Join(eol, lines);
}

using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>Reads a story file: rules first, then stories, each with its timed lines. docs/story-files.md teaches the language.</summary>
public static partial class StoryFile
{
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="StoryException">The file cannot be understood.</exception>
    public static IReadOnlyList<Story> Read(string text, string file)
    {
        var stories = new List<Story>();
        IReadOnlyList<string>? rules = null;
        var lines = new List<StoryText>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith("rules:", StringComparison.Ordinal))
            {
                rules = Rules(line["rules:".Length..], file, number);
            }
            else if (line.StartsWith("story:", StringComparison.Ordinal))
            {
                lines = [];
                stories.Add(Begin(line["story:".Length..], rules ?? throw new StoryException(file, number, "Name the rules first, such as 'rules: PRS-1' or 'rules: all'."), number, lines));
            }
            else if (stories.Count == 0)
            {
                throw new StoryException(file, number, $"'{line}' stands before the first story. Begin one with 'story: what it shows'.");
            }
            else
            {
                lines.Add(new StoryText(number, line));
            }
        }

        return stories.Count > 0 ? stories : throw new StoryException(file, number, "There is no story in it. Begin one with 'story: what it shows'.");
    }

    private static Story Begin(string title, IReadOnlyList<string> rules, int number, List<StoryText> lines) => new(
        Tag().Replace(title, "").Trim(), [.. Tag().Matches(title).Select(tag => tag.Groups["tag"].Value)], rules, number, lines);

    private static IReadOnlyList<string> Rules(string text, string file, int number)
    {
        var named = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var known = RuleBook.All.Select(rule => rule.Alarm.Id).ToList();
        return named is ["all"] ? known
            : named.FirstOrDefault(id => !known.Contains(id)) is { } unknown ? throw new StoryException(file, number, $"There is no rule {unknown}; RULES.md lists them.")
            : named.Length == 0 ? throw new StoryException(file, number, "Name at least one rule.")
            : named;
    }

    [GeneratedRegex(@"\[(?<tag>[^\]]+)\]")]
    private static partial Regex Tag();
}

using System.Text.RegularExpressions;
using CaseCenterMonitor.Rules.Policies;

namespace CaseCenterMonitor.Rules.Stories;

/// <summary>
/// Reads a story file: which rules and which law, what kinds of story there cannot be, then stories, each with its timed lines.
/// docs/story-files.md teaches the language.
/// </summary>
public static partial class StoryFile
{
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="StoryException">The file cannot be understood.</exception>
    public static StoryBook Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (stories, without) = (new List<Story>(), new List<Omission>());
        var (rules, pack) = ((IReadOnlyList<string>?)null, PackLibrary.Default);
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

            if (After(line, "rules:") is { } named)
            {
                rules = Rules(named, file, number);
            }
            else if (After(line, "pack:") is { } key)
            {
                pack = Pack(key.Trim(), file, number);
            }
            else if (After(line, "story:") is { } title)
            {
                lines = [];
                stories.Add(Begin(title, rules ?? throw new StoryException(file, number, "Name the rules first, such as 'rules: PRS-1' or 'rules: all'."), pack, number, lines, file));
            }
            else if (After(line, "without ") is { } omitted)
            {
                without.Add(stories.Count == 0 ? Omission(omitted, file, number) : throw new StoryException(file, number, "'without' stands before the first story."));
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

        return stories.Count > 0 ? new StoryBook(stories, without) : throw new StoryException(file, number, "There is no story in it. Begin one with 'story: what it shows'.");
    }

    private static string? After(string line, string word) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    private static Story Begin(string title, IReadOnlyList<string> rules, string pack, int number, List<StoryText> lines, string file)
    {
        var tags = Tag().Matches(title).Select(tag => tag.Groups["tag"].Value).ToList();
        return tags.FirstOrDefault(tag => !StoryTags.All.Contains(tag)) is { } unknown
            ? throw new StoryException(file, number, $"There is no kind of story '{unknown}'. There are: {string.Join(", ", StoryTags.All)}.")
            : new Story(Tag().Replace(title, "").Trim(), tags, rules, pack, number, lines);
    }

    // Twice and restart are shown by the ways in which every story is told, so that no rule is without them.
    private static Omission Omission(string text, string file, int number)
    {
        var parts = Without().Match(text);
        return !parts.Success ? throw new StoryException(file, number, "Write 'without [kind of story]: why there cannot be one'.")
            : parts.Groups["tag"].Value is var tag && !StoryTags.Owed.Contains(tag)
                ? throw new StoryException(file, number, $"There is no kind of story '{tag}' that a rule could be without. There are: {string.Join(", ", StoryTags.Owed)}.")
            : parts.Groups["why"].Value.Trim() is { Length: > 0 } why ? new Omission(tag, why)
            : throw new StoryException(file, number, $"Say why there cannot be a story '{tag}'.");
    }

    private static IReadOnlyList<string> Rules(string text, string file, int number)
    {
        var named = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var known = RuleBook.All.Select(rule => rule.Alarm.Id).ToList();
        return named is ["all"] ? known
            : named.FirstOrDefault(id => !known.Contains(id)) is { } unknown ? throw new StoryException(file, number, $"There is no rule {unknown}; RULES.md lists them.")
            : named.Length == 0 ? throw new StoryException(file, number, "Name at least one rule.")
            : named;
    }

    private static string Pack(string key, string file, int number) => PackLaw.Instance.Packs.Contains(key)
        ? key
        : throw new StoryException(file, number, $"There is no policy pack '{key}'. There are: {string.Join(", ", PackLaw.Instance.Packs)}.");

    [GeneratedRegex(@"\[(?<tag>[^\]]+)\]")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\[(?<tag>[^\]]+)\]:(?<why>.*)$")]
    private static partial Regex Without();
}

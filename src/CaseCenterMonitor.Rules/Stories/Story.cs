namespace CaseCenterMonitor.Rules.Stories;

/// <summary>One line of a story: something that happens, or an alarm that is expected after it.</summary>
public sealed record StoryText(int Number, string Text)
{
    public bool IsExpected => Text.StartsWith("->", StringComparison.Ordinal);
}

/// <summary>One story: what happens, line by line, and what the alarms say between the lines.</summary>
/// <param name="Tags">What the story shows, such as <c>just before</c> or <c>silent source</c>.</param>
/// <param name="Rules">The rules that listen; the others would have more to say than belongs to the story.</param>
/// <param name="Pack">Key of the policy pack whose law and limits hold in it.</param>
public sealed record Story(string Name, IReadOnlyList<string> Tags, IReadOnlyList<string> Rules, string Pack, int Number, IReadOnlyList<StoryText> Lines);

/// <summary>A kind of story that a rule cannot have, and the reason that the file gives for it.</summary>
public sealed record Omission(string Tag, string Why);

/// <summary>What one file tells.</summary>
public sealed record StoryBook(IReadOnlyList<Story> Stories, IReadOnlyList<Omission> Without);

/// <summary>The kinds of story there are: what stands in square brackets in a title.</summary>
public static class StoryTags
{
    /// <summary>Each rule has a story of each of these, or its file says why it cannot.</summary>
    public static IReadOnlyList<string> Owed { get; } =
        ["just before", "exactly at", "just after", "cleared", "next heard is the return", "silent source", "late signal"];

    /// <summary>With the two kinds that every story is by the ways in which it is told.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Owed, "twice", "restart"];
}

/// <summary>A mistake in a story file: where, what, and what to do.</summary>
public sealed class StoryException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");

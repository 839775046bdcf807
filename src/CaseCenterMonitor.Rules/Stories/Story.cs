namespace CaseCenterMonitor.Rules.Stories;

/// <summary>One line of a story: something that happens, or an alarm that is expected after it.</summary>
public sealed record StoryText(int Number, string Text)
{
    public bool IsExpected => Text.StartsWith("->", StringComparison.Ordinal);
}

/// <summary>One story: what happens, line by line, and what the alarms say between the lines.</summary>
/// <param name="Tags">What the story shows, such as <c>just before</c> or <c>silent source</c>.</param>
/// <param name="Rules">The rules that listen; the others would have more to say than belongs to the story.</param>
public sealed record Story(string Name, IReadOnlyList<string> Tags, IReadOnlyList<string> Rules, int Number, IReadOnlyList<StoryText> Lines);

/// <summary>A mistake in a story file: where, what, and what to do.</summary>
public sealed class StoryException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");

using System.Collections.Frozen;
using System.Text.Json;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Wording;

/// <summary>Puts the lines of a clock's calculation into words, each with its source.</summary>
public static class ClockWording
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> All =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Load);

    public static IReadOnlyCollection<string> Keys(Language language) => All[language].Keys;

    /// <exception cref="KeyNotFoundException">There is no such sentence; a test holds sheets and sentences together.</exception>
    public static string Fill(Language language, SheetLine line, INames names)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Sentences.FillText(language, All[language][line.Key], line.Arguments.ToDictionary(one => one.Key, one => Word(language, one.Key, one.Value)), names);
    }

    /// <summary>The source of a line with its mark; null when the line is plain arithmetic.</summary>
    public static string? Source(Language language, SheetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (language == Language.Zh ? line.SourceZh : line.Source) is not { } source || line.Confidence is not { } mark
            ? null
            : All[language]["source"].Replace("{source}", source, StringComparison.Ordinal).Replace("{mark}", All[language][$"mark.{mark}"], StringComparison.Ordinal);
    }

    private static string Word(Language language, string argument, string value) => argument switch
    {
        "event" => All[language][$"event.{value}"],
        "events" => Listed(language, "event", value),
        "groups" => Listed(language, "group", value),
        _ => value,
    };

    private static string Listed(Language language, string family, string values) =>
        string.Join(language == Language.Zh ? "、" : ", ", values.Split(' ').Select(value => All[language][$"{family}.{value}"]));

    private static FrozenDictionary<string, string> Load(Language language)
    {
        using var stream = typeof(ClockWording).Assembly.GetManifestResourceStream($"clocks.{(language == Language.Zh ? "zh" : "en")}.json")
            ?? throw new InvalidOperationException($"The wording of clocks in {language} is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

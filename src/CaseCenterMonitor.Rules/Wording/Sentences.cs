using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Rules.Wording;

public enum Language { Zh, En }

/// <summary>How a centre calls its rooms and doors, and what its clocks show.</summary>
public interface INames
{
    string Zone(Language language, string id);

    string Door(Language language, string id);

    string Gateway(Language language, string id);

    /// <param name="iso">An instant in ISO 8601.</param>
    /// <returns>Local time with seconds.</returns>
    string Time(string iso);

    /// <returns>Local time without seconds.</returns>
    string Minute(string iso);

    /// <returns>Local date and time, for what is read on another day.</returns>
    string Moment(string iso) => Time(iso);
}

/// <summary>The sentences of alarms and facts. The page reads the same files, so that a screen and an e-mail say the same.</summary>
public static partial class Sentences
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, string>> All =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Load);

    public static IReadOnlyCollection<string> Keys(Language language) => All[language].Keys;

    /// <summary>Fills a sentence. A value that is missing shows as its own name in brackets: better seen than silently left out.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence; a test holds rules and sentences together.</exception>
    public static string Fill(Language language, string key, IReadOnlyDictionary<string, string> arguments, INames names) =>
        FillText(language, All[language][key], arguments, names);

    /// <summary>The same for a sentence that stands elsewhere.</summary>
    internal static string FillText(Language language, string sentence, IReadOnlyDictionary<string, string> arguments, INames names) =>
        Hole().Replace(sentence, hole => Show(language, hole.Groups["name"].Value, hole.Groups["form"].Value, arguments, names));

    private static string Show(Language language, string name, string form, IReadOnlyDictionary<string, string> arguments, INames names)
    {
        if (!arguments.TryGetValue(name, out var value) || value.Length == 0)
        {
            return form == "zone" ? language == Language.Zh ? "位置不明" : "place unknown" : $"[{name}]";
        }

        return form switch
        {
            "" => value,
            "zone" => names.Zone(language, value),
            "door" => names.Door(language, value),
            "gateway" => names.Gateway(language, value),
            "time" => names.Time(value),
            "minute" => names.Minute(value),
            "moment" => names.Moment(value),
            "duration" => Duration(language, long.Parse(value, CultureInfo.InvariantCulture)),
            "span" => Span(language, long.Parse(value, CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException($"No form '{form}' for the value '{name}'."),
        };
    }

    private static string Duration(Language language, long seconds) => (language, seconds) switch
    {
        (Language.Zh, >= 3600) when seconds % 3600 == 0 => $"{seconds / 3600} 小时",
        (Language.Zh, >= 60) when seconds % 60 == 0 => $"{seconds / 60} 分钟",
        (Language.Zh, _) => $"{seconds} 秒",
        (Language.En, >= 3600) when seconds % 3600 == 0 => $"{seconds / 3600} h",
        (Language.En, >= 60) when seconds % 60 == 0 => $"{seconds / 60} min",
        (Language.En, _) => $"{seconds} s",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
    };

    // Hours and minutes beside each other, as people read a clock: 11 h 59 min. Seconds only where there are some.
    private static string Span(Language language, long seconds)
    {
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        var (h, min, s) = language == Language.Zh ? (" 小时", " 分钟", " 秒") : (" h", " min", " s");
        return string.Join(' ', ((string[])[hours > 0 ? hours + h : "", minutes + min, rest > 0 ? rest + s : ""]).Where(part => part.Length > 0));
    }

    private static FrozenDictionary<string, string> Load(Language language)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream($"wording.{(language == Language.Zh ? "zh" : "en")}.json")
            ?? throw new InvalidOperationException($"The wording of {language} is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)(?::(?<form>[a-z]+))?\}")]
    private static partial Regex Hole();
}

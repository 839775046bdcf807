using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>The closed sets of words in packs, and what every value must carry: its mark and its source in both languages.</summary>
internal static partial class PackWords
{
    public const int SourceLengthMax = 300;

    public const int ProseLengthMax = 600;

    private const string CitationExpected = "where it comes from, in both languages: { zh: \"…第八十五条\", en: \"… art 85\" }";

    public static IReadOnlyDictionary<string, Confidence> Marks { get; } = Words<Confidence>();

    public static IReadOnlyDictionary<string, Bound> Bounds { get; } = Words<Bound>().Where(pair => pair.Value != Bound.None).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, PackKind> Kinds { get; } = Words<PackKind>();

    public static IReadOnlyDictionary<string, CustodyEventKind> Events { get; } = Words<CustodyEventKind>();

    public static IReadOnlyDictionary<string, ObservationLevel> Levels { get; } = Words<ObservationLevel>();

    public static IReadOnlyDictionary<string, Vulnerability> Groups { get; } =
        Words<Vulnerability>().Where(pair => pair.Value != Vulnerability.None).ToDictionary(StringComparer.Ordinal);

    public static Citation Citation(Entry entry)
    {
        var text = entry.Both("cite", "a citation", CitationExpected, SourceLengthMax);
        return new Citation(text, One(entry, "mark", Marks));
    }

    public static LocalName? Note(Entry entry) =>
        entry.Has("note") ? entry.Both("note", "a note", "a text in both languages: { zh: …, en: … }", ProseLengthMax) : null;

    public static T One<T>(Entry entry, string key, IReadOnlyDictionary<string, T> words)
        where T : struct => entry.OneOf(key, [.. words.Keys]) is { } word ? words[word] : default;

    public static string Key(Entry entry, OnceOnly once)
    {
        var key = entry.Text("key", KeyProblem);
        once.Claim(key, entry.PlaceOf("key"), $"key '{key}'");
        return key ?? "";
    }

    /// <summary>detentionDecided in code is detention-decided in files.</summary>
    public static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    private static string? KeyProblem(string key) => key.Length <= 80 && KeyPattern().IsMatch(key)
        ? null
        : $"'{SiteText.Shown(key)}' is not a key; allowed are words of letters, digits and hyphens with dots between them, such as criminal.summons.max or PRS-1.room";

    [GeneratedRegex(@"\A[A-Za-z0-9]+(-[A-Za-z0-9]+)*(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}

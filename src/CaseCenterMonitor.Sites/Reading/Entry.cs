using System.Globalization;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>
/// One group of keys and how to take typed values from it. A value that is missing or wrong is reported where it stands and answered
/// with a stand-in, so that reading goes on and finds the rest; a reading with problems gives no site, so stand-ins never get out.
/// </summary>
public sealed class Entry
{
    private readonly YamlMapping _own;
    private readonly YamlMapping? _defaults;
    private readonly string _what;
    private readonly ProblemList _problems;

    /// <param name="what">What it is, such as "a door".</param>
    /// <param name="keys">Every key it may have; others are reported.</param>
    /// <param name="defaults">Where a key is looked for that it does not have itself.</param>
    public Entry(YamlMapping own, string what, IReadOnlyList<string> keys, ProblemList problems, YamlMapping? defaults = null)
    {
        (_own, _defaults, _what, _problems) = (own, defaults, what, problems);
        ReportUnknownAndRepeated(own, what, keys, problems);
    }

    public Place At => _own.At;

    public ProblemList Problems => _problems;

    public static void ReportUnknownAndRepeated(YamlMapping mapping, string what, IReadOnlyList<string> keys, ProblemList problems)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (key, _) in mapping.Pairs.TakeWhile(_ => !problems.Full))
        {
            if (!keys.Contains(key.Value))
            {
                problems.Add(key.At, $"{what} has no key '{SiteText.Shown(key.Value)}'{Suggestion.DidYouMean(key.Value, keys)}{Allowed(keys)}");
            }
            else if (!first.TryAdd(key.Value, key.At))
            {
                problems.Add(key.At, $"key '{key.Value}' is already given on line {first[key.Value].Line}; keep one of the two");
            }
        }
    }

    public static string Allowed(IEnumerable<string> words) => $" (allowed: {string.Join(", ", words)})";

    public bool Has(string key) => Node(key) is not null;

    public Place PlaceOf(string key) => Node(key)?.At ?? At;

    public YamlNode? Node(string key) => _own[key] ?? _defaults?[key];

    /// <summary>A required text that is not empty; null when it is missing or wrong, and then it is reported.</summary>
    public string? Text(string key, Func<string, string?>? problemOf = null, int lengthMax = SiteText.TextLengthMax)
    {
        if (Scalar(key, "a text") is not { } scalar)
        {
            return null;
        }

        var problem = IsNothing(scalar) ? $"{key} is empty; write a text"
            : scalar.Value.Length > lengthMax ? $"{key} has {scalar.Value.Length} letters; allowed are at most {lengthMax}"
            : problemOf?.Invoke(scalar.Value);
        return problem is null ? scalar.Value : Refuse<string>(scalar.At, problem);
    }

    public string? OptionalText(string key, Func<string, string?>? problemOf = null) =>
        Node(key) is null or YamlScalar { Plain: true, Value: "~" or "null" } ? null : Text(key, problemOf);

    public string? OneOf(string key, IReadOnlyCollection<string> words) => Text(key, word => words.Contains(word)
        ? null
        : $"{key} '{SiteText.Shown(word)}' is unknown{Suggestion.DidYouMean(word, words)}{Allowed(words)}");

    /// <summary>The id of something described elsewhere in the file.</summary>
    /// <param name="what">What it must be, such as "zone".</param>
    public string? Reference(string key, string what, IReadOnlyCollection<string> known) => Text(key, id => ReferenceProblem(id, what, known));

    public static string? ReferenceProblem(string id, string what, IReadOnlyCollection<string> known) => known.Contains(id)
        ? null
        : $"unknown {what} '{SiteText.Shown(id)}'{Suggestion.DidYouMean(id, known)}{(known.Count <= 8 ? Allowed(known) : "")}";

    public int Whole(string key, int least, int most, string unit)
    {
        if (Scalar(key, "a whole number") is not { } scalar)
        {
            return least;
        }

        var isWhole = int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (isWhole && scalar.Plain && value >= least && value <= most)
        {
            return value;
        }

        _problems.Add(scalar.At, $"{key} '{SiteText.Shown(scalar.Value)}' is not allowed; write a whole number of {unit} from {least} to {most}, without quotes");
        return least;
    }

    public double Number(string key, double least, double most, string unit)
    {
        if (Scalar(key, "a number") is not { } scalar)
        {
            return least;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = double.TryParse(scalar.Value, Style, CultureInfo.InvariantCulture, out var value);
        if (isNumber && scalar.Plain && value >= least && value <= most)
        {
            return value;
        }

        _problems.Add(scalar.At, string.Create(CultureInfo.InvariantCulture,
            $"{key} '{SiteText.Shown(scalar.Value)}' is not allowed; write a number of {unit} from {least} to {most}, without quotes"));
        return least;
    }

    /// <summary>Only true and false: yes, on and 1 mean different things to different readers of YAML. Null when missing or wrong.</summary>
    public bool? Flag(string key)
    {
        if (Scalar(key, "true or false") is not { } scalar)
        {
            return null;
        }

        switch (scalar)
        {
            case { Plain: true, Value: "true" }:
                return true;
            case { Plain: true, Value: "false" }:
                return false;
            default:
                _problems.Add(scalar.At, $"{key} '{SiteText.Shown(scalar.Value)}' is not allowed; write true or false, without quotes");
                return null;
        }
    }

    public LocalName Name(string key) => Both(key, "a name", "a name in both languages, such as { zh: 卫生间, en: Toilet }", SiteText.TextLengthMax);

    /// <summary>A text in both languages.</summary>
    /// <param name="what">What it is, such as "a citation".</param>
    public LocalName Both(string key, string what, string expected, int lengthMax)
    {
        if (Mapping(key, expected) is not { } mapping)
        {
            return new LocalName("", "");
        }

        var name = new Entry(mapping, what, ["zh", "en"], _problems);
        return new LocalName(name.Text("zh", lengthMax: lengthMax) ?? "", name.Text("en", lengthMax: lengthMax) ?? "");
    }

    /// <summary>The words of a list such as [arrived, released]; empty when it is left out.</summary>
    /// <param name="known">What they may be; null to accept any.</param>
    public IReadOnlyList<string> Words(string key, string what, IReadOnlyCollection<string>? known)
    {
        if (!Has(key) || List(key, $"a list such as [{known?.FirstOrDefault()}]") is not { } list)
        {
            return [];
        }

        var words = new List<string>();
        foreach (var node in list.Items)
        {
            var problem = node is not YamlScalar { Value: var word } ? $"this is {node.Kind}; {key} is a list of words"
                : known is null ? null : ReferenceProblem(word, what, known);
            if (problem is not null)
            {
                _problems.Add(node.At, problem);
            }
            else
            {
                words.Add(((YamlScalar)node).Value);
            }
        }

        return words;
    }

    public void Report(string key, string problem) => _problems.Add(PlaceOf(key), problem);

    public YamlMapping? Mapping(string key, string expected) =>
        Required(key, expected) is { } node ? node as YamlMapping ?? Refuse<YamlMapping>(node.At, WrongKind(key, node, expected)) : null;

    public YamlList? List(string key, string expected) =>
        Required(key, expected) is { } node ? node as YamlList ?? Refuse<YamlList>(node.At, WrongKind(key, node, expected)) : null;

    private static bool IsNothing(YamlScalar scalar) => scalar.Value.Trim().Length == 0 || (scalar.Plain && scalar.Value is "~" or "null");

    private YamlScalar? Scalar(string key, string expected) =>
        Required(key, expected) is { } node ? node as YamlScalar ?? Refuse<YamlScalar>(node.At, WrongKind(key, node, expected)) : null;

    private YamlNode? Required(string key, string expected) => Node(key) ?? Refuse<YamlNode>(At, $"{_what} needs the key '{key}': {expected}");

    private static string WrongKind(string key, YamlNode node, string expected) => $"{key} is {node.Kind}; it must be {expected}";

    private T? Refuse<T>(Place at, string problem)
        where T : class
    {
        _problems.Add(at, problem);
        return null;
    }
}

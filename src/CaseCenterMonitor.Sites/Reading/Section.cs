using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>A list of like entries, such as all doors, with the defaults that apply to them.</summary>
public sealed class Section
{
    private readonly YamlList? _list;
    private readonly YamlMapping? _defaults;
    private readonly SectionWords _words;
    private readonly ProblemList _problems;

    public Section(Entry file, SectionWords words, YamlMapping? allDefaults)
    {
        (_words, _problems) = (words, file.Problems);
        var expected = $"a list, one line '- {{ … }}' for each {words.One.Split(' ', 2)[1]}";
        _list = words.Required || file.Has(words.Key) ? file.List(words.Key, expected) : null;
        _defaults = words.DefaultKeys.Count == 0 ? null : allDefaults?[words.Key] as YamlMapping;
    }

    /// <summary>False when the file does not have the section at all: then what it lacks is one problem and not many.</summary>
    public bool IsThere => _list is not null;

    public IEnumerable<Entry> Entries()
    {
        foreach (var node in _list?.Items ?? [])
        {
            if (_problems.Full)
            {
                yield break;
            }

            if (node is YamlMapping mapping)
            {
                yield return new Entry(mapping, _words.One, _words.Keys, _problems, _defaults);
            }
            else
            {
                _problems.Add(node.At, $"{_words.One} is written as {{ key: value, … }}, and this is {node.Kind}");
            }
        }
    }

    /// <summary>The words under one key of every entry, without judging them: enough to know what may be referred to.</summary>
    public IReadOnlyCollection<string> Words(string key) => (_list?.Items ?? [])
        .Select(node => node is YamlMapping mapping && mapping[key] is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}

/// <param name="Key">The key of the file it stands under.</param>
/// <param name="One">What one entry is, with its article.</param>
/// <param name="DefaultKeys">The keys that <c>defaults</c> may give for the whole section.</param>
public sealed record SectionWords(string Key, string One, IReadOnlyList<string> Keys, IReadOnlyList<string> DefaultKeys, bool Required = true);

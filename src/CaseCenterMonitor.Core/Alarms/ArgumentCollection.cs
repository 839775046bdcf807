using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CaseCenterMonitor.Core;

/// <summary>A few named values, in the order of their names: the same values are written the same way. Flat, because an open alarm keeps several.</summary>
public sealed class ArgumentCollection : IReadOnlyDictionary<string, string>
{
    private readonly (string Name, string Value)[] _values;

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    public ArgumentCollection(params ReadOnlySpan<(string Name, string Value)> values)
    {
        _values = values.ToArray();
        Array.Sort(_values, static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        for (var index = 1; index < _values.Length; index++)
        {
            if (_values[index].Name == _values[index - 1].Name)
            {
                throw new ArgumentException($"'{_values[index].Name}' is named twice.", nameof(values));
            }
        }
    }

    public static ArgumentCollection None { get; } = new();

    public int Count => _values.Length;

    public IEnumerable<string> Keys => _values.Select(pair => pair.Name);

    public IEnumerable<string> Values => _values.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No value is named '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var pair in _values)
        {
            if (pair.Name == key)
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        _values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

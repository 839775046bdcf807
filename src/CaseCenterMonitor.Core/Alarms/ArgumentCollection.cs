using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CaseCenterMonitor.Core;

/// <summary>
/// A few named values, in the order of their names: the same values are written the same way. An open alarm keeps several, most of them of one
/// value or two, which stand in the object itself.
/// </summary>
public abstract class ArgumentCollection : IReadOnlyDictionary<string, string>
{
    private ArgumentCollection()
    {
    }

    public static ArgumentCollection None { get; } = new Several([]);

    public abstract int Count { get; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No value is named '{key}'.");

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    public static ArgumentCollection Of(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (values.Length < 2)
        {
            return values.Length == 0 ? None : new One(values[0]);
        }

        var sorted = values.ToArray();
        Array.Sort(sorted, static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Name == sorted[index - 1].Name)
            {
                throw new ArgumentException($"'{sorted[index].Name}' is named twice.", nameof(values));
            }
        }

        return sorted.Length == 2 ? new Two(sorted[0], sorted[1]) : new Several(sorted);
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        for (var index = 0; index < Count; index++)
        {
            if (At(index) is var (name, found) && name == key)
            {
                value = found;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            var (name, value) = At(index);
            yield return KeyValuePair.Create(name, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected abstract (string Name, string Value) At(int index);

    private sealed class One((string Name, string Value) only) : ArgumentCollection
    {
        public override int Count => 1;

        private protected override (string Name, string Value) At(int index) => only;
    }

    private sealed class Two((string Name, string Value) first, (string Name, string Value) second) : ArgumentCollection
    {
        public override int Count => 2;

        private protected override (string Name, string Value) At(int index) => index == 0 ? first : second;
    }

    private sealed class Several((string Name, string Value)[] values) : ArgumentCollection
    {
        public override int Count => values.Length;

        private protected override (string Name, string Value) At(int index) => values[index];
    }
}

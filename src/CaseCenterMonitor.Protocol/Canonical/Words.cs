using System.Collections.Frozen;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The word of each value of a closed set on the wire: its name in camelCase. A word that is not declared is no value.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> OfValue =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> OfWord =
        OfValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => OfValue[value];

    public static bool TryRead(string word, out T value) => OfWord.TryGetValue(word, out value);
}

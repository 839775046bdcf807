using System.Collections.Frozen;
using System.Text.Json;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>The words that entries have for the members of an enum.</summary>
public static class JournalWords
{
    public static string Of<TWord>(TWord value)
        where TWord : struct, Enum => Table<TWord>.All[value];

    /// <exception cref="InvalidDataException">There is no such word.</exception>
    public static TWord Read<TWord>(string word)
        where TWord : struct, Enum
    {
        foreach (var (value, text) in Table<TWord>.All)
        {
            if (text == word)
            {
                return value;
            }
        }

        throw new InvalidDataException($"'{word}' is no {typeof(TWord).Name}.");
    }

    private static class Table<TWord>
        where TWord : struct, Enum
    {
        public static readonly FrozenDictionary<TWord, string> All = Enum.GetValues<TWord>().ToFrozenDictionary(
            value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}

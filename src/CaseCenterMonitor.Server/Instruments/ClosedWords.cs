using System.Collections.Frozen;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// The only words that a label may have. What is none of them becomes "other": nothing from outside can make a new series, and nothing that is said of a
/// person can slip into one.
/// </summary>
internal sealed class ClosedWords(IEnumerable<string> words)
{
    public const string Other = "other";

    private readonly FrozenSet<string> _words = words.Append(Other).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many series a label with these words can make.</summary>
    public int Count => _words.Count;

    public string Of(string word) => _words.TryGetValue(word, out var known) ? known : Other;

    /// <summary>The names of an enumeration as words: <c>UnknownGateway</c> is unknown_gateway.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

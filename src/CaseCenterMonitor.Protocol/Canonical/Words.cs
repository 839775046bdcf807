using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The word of each value of a closed set on the wire: its name in camelCase. A word that is not declared is no value.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    /// <summary>A handful each: looking through them is quicker than any table.</summary>
    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly string[] Texts = [.. Values.Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))];

    public static string Of(T value)
    {
        var place = Array.IndexOf(Values, value);
        return place >= 0 ? Texts[place] : throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no word.");
    }

    public static bool TryRead(ReadOnlySpan<byte> word, out T value)
    {
        for (var place = 0; place < Texts.Length; place++)
        {
            if (Ascii.Equals(word, Texts[place]))
            {
                value = Values[place];
                return true;
            }
        }

        value = default;
        return false;
    }
}

using System.Text;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>
/// Text as both stores index it. Chinese has no spaces between words, and neither store knows where they are: each character is a word of its own, and
/// what is searched for is a phrase of them. So a word of two characters is found, which an index of three-character pieces would miss.
/// </summary>
public static class SearchText
{
    /// <summary>What is longer is found by its beginning.</summary>
    public const int CharsMax = 4000;

    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (words.Length >= CharsMax)
            {
                break;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                words.Append(' ');
            }
            else if (IsIdeograph(rune))
            {
                words.Append(' ').Append(rune.ToString()).Append(' ');
            }
            else
            {
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Unified ideographs and their extensions, kana and hangul syllables.
    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}

using System.Buffers.Text;
using System.Globalization;

namespace CaseCenterMonitor.Proof.Text;

/// <summary>Numbers as the formats write them: decimal digits, no sign, no leading zero, no white space.</summary>
internal static class DecimalText
{
    /// <summary>The digits of 2^64 - 1.</summary>
    private const int DigitsMax = 20;

    public static bool TryParse(ReadOnlySpan<byte> text, out ulong number)
    {
        number = 0;
        // The parsers of the library take " +007"; what does not print to itself is refused.
        Span<byte> printed = stackalloc byte[DigitsMax];
        return text.Length is > 0 and <= DigitsMax
            && Utf8Parser.TryParse(text, out number, out var read) && read == text.Length
            && number.TryFormat(printed, out var length, default, CultureInfo.InvariantCulture)
            && text.SequenceEqual(printed[..length]);
    }
}

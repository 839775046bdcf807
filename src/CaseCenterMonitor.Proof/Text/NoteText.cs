using System.Text.Unicode;

namespace CaseCenterMonitor.Proof.Text;

/// <summary>What every text in these formats has to be.</summary>
internal static class NoteText
{
    private const byte Newline = (byte)'\n';

    /// <summary>UTF-8 without control characters but newline, so no carriage return and no tab, and its last line ended.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text) => !text.IsEmpty && text[^1] == Newline && !HasControl(text) && Utf8.IsValid(text);

    /// <summary>The first line without its end, and what follows it. Only newline ends a line: readers of the library also stop at U+2028 and form feeds.</summary>
    public static bool TryLine(ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> line)
    {
        var end = text.IndexOf(Newline);
        line = end < 0 ? default : text[..end];
        text = end < 0 ? text : text[(end + 1)..];
        return end >= 0;
    }

    private static bool HasControl(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b < 0x20 && b != Newline)
            {
                return true;
            }
        }

        return false;
    }
}

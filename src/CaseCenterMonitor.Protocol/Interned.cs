using System.Buffers;
using System.Text;
using CaseCenterMonitor.Protocol.Json;

namespace CaseCenterMonitor.Protocol;

/// <summary>
/// Texts that come again with every message (ids, zones, words of evidence) as one and the same string each. A table of a fixed size: a text whose
/// places are taken pushes one out, so a flood of made-up names costs nothing but the time to make them.
/// </summary>
public static class Interned
{
    /// <summary>A centre has a few hundred ids; so many places keep them from pushing each other out.</summary>
    public const int PlacesMax = 4096;

    /// <summary>A longer text is not kept: an id has at most 64 characters, and the tail of a topic an id and two words.</summary>
    public const int LengthMax = 96;

    private static readonly string?[] Places = new string?[PlacesMax];

    /// <param name="utf8">Well-formed UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LengthMax)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // Two places for each text: the newest in the first, and what it pushes out in the second.
        var first = (int)(ByteHash.Of(utf8) % (PlacesMax / 2)) * 2;
        if (Places[first] is { } kept && Ascii.Equals(utf8, kept))
        {
            return kept;
        }

        if (Places[first + 1] is { } older && Ascii.Equals(utf8, older))
        {
            return older;
        }

        var text = Encoding.UTF8.GetString(utf8);
        (Places[first + 1], Places[first]) = (Places[first], text);
        return text;
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        Span<byte> ascii = stackalloc byte[LengthMax];
        return Ascii.FromUtf16(text, ascii, out var length) == OperationStatus.Done ? Of(ascii[..length]) : text.ToString();
    }
}

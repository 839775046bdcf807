using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CaseCenterMonitor.Proof.Text;

/// <summary>Base64 as the formats mean it: the standard alphabet with padding, one spelling for each value, nothing else in between.</summary>
internal static class StrictBase64
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    /// <returns>Null when the text is not the one spelling of some bytes. Empty text is the spelling of no bytes.</returns>
    public static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Decode(text, bytes) is var length and >= 0 ? bytes[..length] : null;
    }

    /// <returns>The number of bytes written, or -1 when the text is not the one spelling of bytes that fit into <paramref name="bytes"/>.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (text.Length % 4 != 0 || Base64.DecodeFromUtf8(text, bytes, out var read, out var length) != OperationStatus.Done || read != text.Length)
        {
            return -1;
        }

        return IsSpellingOf(text, bytes[..length]) ? length : -1;
    }

    /// <summary>
    /// Bytes of the right alphabet and padding, whose spare bits may be set. For signature lines only: such a line still says whose it is, and it is its
    /// owner's line that is bad, not the form of the note.
    /// </summary>
    /// <returns>Null when it is not base64 at all.</returns>
    public static byte[]? DecodeWithSpareBits(ReadOnlySpan<byte> text, out bool isOneSpelling)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        isOneSpelling = false;
        if (text.Length % 4 != 0 || text.ContainsAny(WhiteSpace) || !Convert.TryFromBase64Chars(Encoding.Latin1.GetString(text), bytes, out var length))
        {
            return null;
        }

        isOneSpelling = IsSpellingOf(text, bytes.AsSpan(0, length));
        return bytes[..length];
    }

    // The decoders of the library skip white space, and one of them ignores spare bits: "AB==" passes for "AA==". What does not encode to itself is refused.
    private static bool IsSpellingOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        try
        {
            return Base64.EncodeToUtf8(bytes, rented, out _, out var written) == OperationStatus.Done && text.SequenceEqual(rented.AsSpan(0, written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}

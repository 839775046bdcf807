using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;
using System.Text.Unicode;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>
/// JSON of the plain form: without escapes and line breaks, so that a quote always ends a text and every text is as it is written. That is what our
/// gateways and most devices send, message after message. Whoever reads it so says only what it is or that it cannot tell: whatever is not so plain
/// goes the long way, which knows why it refuses.
/// </summary>
internal static class PlainText
{
    /// <summary>Not plain from here on.</summary>
    public const int Nowhere = -1;

    private const ulong Quotes = 0x2222_2222_2222_2222;
    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong Tops = 0x8080_8080_8080_8080;

    public static bool Is(ReadOnlySpan<byte> utf8) =>
        !utf8.ContainsAnyInRange((byte)0, (byte)0x1F) && !utf8.Contains((byte)'\\') && Utf8.IsValid(utf8);

    /// <summary>The byte there; 0 beyond the end, which no byte of a plain text is.</summary>
    public static byte At(ReadOnlySpan<byte> utf8, int at) => (uint)at < (uint)utf8.Length ? utf8[at] : (byte)0;

    /// <summary>Where the next quote stands, eight bytes at a time because names and texts are short.</summary>
    public static int Quote(ReadOnlySpan<byte> utf8, int at)
    {
        for (; at + sizeof(ulong) <= utf8.Length; at += sizeof(ulong))
        {
            // A byte that is a quote becomes zero, and the lowest zero byte is the lowest that is marked.
            var differs = BinaryPrimitives.ReadUInt64LittleEndian(utf8[at..]) ^ Quotes;
            var zero = (differs - Ones) & ~differs & Tops;
            if (zero != 0)
            {
                return at + (BitOperations.TrailingZeroCount(zero) / 8);
            }
        }

        for (; at < utf8.Length; at++)
        {
            if (utf8[at] == '"')
            {
                return at;
            }
        }

        return Nowhere;
    }

    /// <summary>Where the text goes on after the text, number or word that starts there; <see cref="Nowhere"/> when none does.</summary>
    public static int Scalar(ReadOnlySpan<byte> utf8, int at, out JsonValueKind kind, out int start, out int length)
    {
        (kind, start, length) = (JsonValueKind.Undefined, at, 0);
        switch (At(utf8, at))
        {
            case (byte)'"':
                (kind, start) = (JsonValueKind.String, at + 1);
                var quote = Quote(utf8, start);
                length = quote - start;
                return quote == Nowhere ? Nowhere : quote + 1;
            case (byte)'t':
                (kind, length) = (JsonValueKind.True, LengthOf("true"u8, utf8, at));
                break;
            case (byte)'f':
                (kind, length) = (JsonValueKind.False, LengthOf("false"u8, utf8, at));
                break;
            case (byte)'n':
                (kind, length) = (JsonValueKind.Null, LengthOf("null"u8, utf8, at));
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                (kind, length) = (JsonValueKind.Number, PlainNumber.LengthAt(utf8[at..]));
                break;
        }

        return length > 0 ? at + length : Nowhere;
    }

    private static int LengthOf(ReadOnlySpan<byte> word, ReadOnlySpan<byte> utf8, int at) => utf8[at..].StartsWith(word) ? word.Length : 0;
}

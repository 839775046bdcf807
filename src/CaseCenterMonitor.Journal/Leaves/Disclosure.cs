using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

internal static class Disclosure
{
    public static Hash32 Digest(ReadOnlySpan<byte> salt, string name, ReadOnlySpan<byte> rawJson)
    {
        var array = ArrayPool<byte>.Shared.Rent(rawJson.Length + name.Length * 3 + 64);
        var length = WriteArray(array, salt, name, rawJson);
        var text = ArrayPool<byte>.Shared.Rent(Base64Url.GetEncodedLength(length));
        Base64Url.EncodeToUtf8(array.AsSpan(0, length), text, out _, out var written);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text.AsSpan(0, written), hash);
        ArrayPool<byte>.Shared.Return(array);
        ArrayPool<byte>.Shared.Return(text);
        return Hash32.From(hash);
    }

    public static string Write(ReadOnlySpan<byte> salt, string name, ReadOnlySpan<byte> rawJson)
    {
        var array = new byte[rawJson.Length + name.Length * 3 + 64];
        return Base64Url.EncodeToString(array.AsSpan(0, WriteArray(array, salt, name, rawJson)));
    }

    private static int WriteArray(Span<byte> array, ReadOnlySpan<byte> salt, string name, ReadOnlySpan<byte> rawJson)
    {
        "[\""u8.CopyTo(array);
        var length = 2;
        length += Base64Url.EncodeToUtf8(salt, array[length..]);
        "\", \""u8.CopyTo(array[length..]);
        length += 4;
        length += Encoding.UTF8.GetBytes(name, array[length..]);
        "\", "u8.CopyTo(array[length..]);
        length += 3;
        rawJson.CopyTo(array[length..]);
        length += rawJson.Length;
        array[length++] = (byte)']';
        return length;
    }
}

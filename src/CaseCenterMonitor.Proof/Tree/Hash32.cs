using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using CaseCenterMonitor.Proof.Text;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>A SHA-256 hash: 32 bytes, compared by value. The default value is 32 zero bytes and no hash of anything known.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Hash32
{
    public const int ByteCount = 32;

    /// <summary>How long a hash is in base64: 43 characters and one of padding.</summary>
    public const int Base64Length = 44;

    // The bytes as they lie in memory: what is read with From is written with CopyTo on the same machine, whatever its byte order.
    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static Hash32 From(ReadOnlySpan<byte> bytes) =>
        TryFrom(bytes, out var hash) ? hash : throw new ArgumentException($"A hash has {ByteCount} bytes, not {bytes.Length}.", nameof(bytes));

    public static bool TryFrom(ReadOnlySpan<byte> bytes, out Hash32 hash)
    {
        hash = bytes.Length == ByteCount ? MemoryMarshal.Read<Hash32>(bytes) : default;
        return bytes.Length == ByteCount;
    }

    /// <summary>Only the one spelling of 32 bytes: 44 characters of the standard alphabet, no white space, no spare bits set.</summary>
    public static bool TryParseBase64(ReadOnlySpan<byte> ascii, out Hash32 hash)
    {
        Span<byte> bytes = stackalloc byte[ByteCount + 1];
        hash = default;
        return ascii.Length == Base64Length && StrictBase64.Decode(ascii, bytes) is var length and >= 0 && TryFrom(bytes[..length], out hash);
    }

    /// <inheritdoc cref="TryParseBase64(ReadOnlySpan{byte}, out Hash32)"/>
    public static bool TryParseBase64(string text, out Hash32 hash)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> ascii = stackalloc byte[Base64Length];
        hash = default;
        return text.Length == Base64Length && Ascii.FromUtf16(text, ascii, out _) == System.Buffers.OperationStatus.Done && TryParseBase64(ascii, out hash);
    }

    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    public byte[] ToArray()
    {
        var bytes = new byte[ByteCount];
        CopyTo(bytes);
        return bytes;
    }

    public string ToBase64()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The form of digests in a leaf: base64url without padding, 43 characters.</summary>
    public string ToBase64Url()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>64 lower-case hex digits.</returns>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}

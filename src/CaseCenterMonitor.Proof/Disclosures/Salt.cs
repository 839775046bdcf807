using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// Sixteen bytes that keep a value from being guessed out of its digest: a birth date or a yes has few values, and without them is found in a moment. New
/// for every field of every entry.
/// </summary>
public readonly record struct Salt
{
    public const int ByteCount = 16;

    private readonly UInt128 _value;

    private Salt(UInt128 value)
    {
        _value = value;
    }

    /// <param name="random">Out of the system's generator; this project has none.</param>
    /// <exception cref="ArgumentException">There are not exactly 16 bytes.</exception>
    public static Salt From(ReadOnlySpan<byte> random) => random.Length == ByteCount
        ? new Salt(BinaryPrimitives.ReadUInt128BigEndian(random))
        : throw new ArgumentException($"A salt has {ByteCount} bytes, not {random.Length}.", nameof(random));

    /// <summary>
    /// The salt of a field, from the secret of a custody record: cheaper to keep, and destroying the one secret closes every field of the record for good.
    /// One salt that is disclosed says nothing of another.
    /// </summary>
    /// <param name="secret">At least 32 random bytes, kept apart from the journal.</param>
    /// <param name="entry">The index of the entry.</param>
    /// <param name="name">The name of the field.</param>
    /// <exception cref="ArgumentException">The secret is shorter than 32 bytes.</exception>
    public static Salt Derived(ReadOnlySpan<byte> secret, ulong entry, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (secret.Length < SHA256.HashSizeInBytes)
        {
            throw new ArgumentException($"A secret has at least {SHA256.HashSizeInBytes} bytes.", nameof(secret));
        }

        Span<byte> input = stackalloc byte[sizeof(ulong) + Disclosure.NameBytesMax];
        BinaryPrimitives.WriteUInt64BigEndian(input, entry);
        var length = sizeof(ulong) + Encoding.UTF8.GetBytes(name, input[sizeof(ulong)..]);
        Span<byte> mac = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, input[..length], mac);
        return From(mac[..ByteCount]);
    }

    /// <returns>Base64url without padding, 22 characters: how it stands in a disclosure.</returns>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _value);
        return Base64Url.EncodeToString(bytes);
    }

    internal void WriteText(Span<char> text)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _value);
        Base64Url.EncodeToChars(bytes, text, out _, out _);
    }
}

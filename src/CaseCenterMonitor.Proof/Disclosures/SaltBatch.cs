using System.Buffers.Binary;
using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>
/// Many derived salts in one go, each what <see cref="Salt.Derived"/> gives: HMAC-SHA-256 (RFC 2104) is two hashes, and many hashes together take a fraction
/// of what they take one by one. It is used again and again. One caller at a time.
/// </summary>
public sealed class SaltBatch
{
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5c;
    private const int BlockBytes = 64;

    private readonly MessageBatch _inner = new();
    private readonly MessageBatch _outer = new();
    private Hash32[] _hashes = [];

    public int Count => _inner.Count;

    /// <param name="secret">32 to 64 bytes.</param>
    /// <param name="entry">The index of the entry.</param>
    /// <param name="name">The name of the field.</param>
    /// <exception cref="ArgumentException">The secret is shorter or longer.</exception>
    public void Add(ReadOnlySpan<byte> secret, ulong entry, ReadOnlySpan<char> name)
    {
        if (secret.Length is < Hash32.ByteCount or > BlockBytes)
        {
            throw new ArgumentException($"A secret has {Hash32.ByteCount} to {BlockBytes} bytes, not {secret.Length}.", nameof(secret));
        }

        var inner = _inner.Room(BlockBytes + sizeof(ulong) + Encoding.UTF8.GetMaxByteCount(name.Length));
        Pad(inner, secret, InnerPad);
        BinaryPrimitives.WriteUInt64BigEndian(inner[BlockBytes..], entry);
        _inner.Add(BlockBytes + sizeof(ulong) + Encoding.UTF8.GetBytes(name, inner[(BlockBytes + sizeof(ulong))..]));
        Pad(_outer.Room(BlockBytes + Hash32.ByteCount), secret, OuterPad);
        _outer.Add(BlockBytes + Hash32.ByteCount);
    }

    /// <summary>The salts, in the order in which they were asked for. The batch is empty then.</summary>
    public void Take(Span<Salt> salts)
    {
        if (_hashes.Length < Count)
        {
            _hashes = new Hash32[Count];
        }

        var hashes = _hashes.AsSpan(0, Count);
        _inner.Hash(hashes);
        for (var number = 0; number < hashes.Length; number++)
        {
            hashes[number].CopyTo(_outer.Written(number)[BlockBytes..]);
        }

        _outer.Hash(hashes);
        Span<byte> mac = stackalloc byte[Hash32.ByteCount];
        for (var number = 0; number < hashes.Length; number++)
        {
            hashes[number].CopyTo(mac);
            salts[number] = Salt.From(mac[..Salt.ByteCount]);
        }

        Clear();
    }

    public void Clear()
    {
        _inner.Clear();
        _outer.Clear();
    }

    private static void Pad(Span<byte> block, ReadOnlySpan<byte> secret, byte pad)
    {
        block[..BlockBytes].Fill(pad);
        for (var index = 0; index < secret.Length; index++)
        {
            block[index] ^= secret[index];
        }
    }
}

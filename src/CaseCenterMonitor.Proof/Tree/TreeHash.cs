using System.Buffers;
using System.Security.Cryptography;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>How the tree hashes (RFC 6962, section 2.1): a prefix byte keeps a leaf from passing for a node. Nothing is allocated.</summary>
public static partial class TreeHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int NodeInput = 1 + 2 * Hash32.ByteCount;

    /// <summary>Entries up to this length are hashed from the stack; longer ones from a rented buffer.</summary>
    private const int StackMax = 1024;

    /// <summary>The root of a tree without entries. An empty entry is something else: a leaf.</summary>
    public static Hash32 Empty { get; } = Sha256([]);

    public static Hash32 Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        if (length <= StackMax)
        {
            Span<byte> small = stackalloc byte[StackMax];
            return Leaf(entry, small[..length]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(length);
        var hash = Leaf(entry, rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    public static Hash32 Node(in Hash32 left, in Hash32 right)
    {
        Span<byte> input = stackalloc byte[NodeInput];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Hash32.ByteCount)..]);
        return Sha256(input);
    }

    internal static Hash32 Sha256(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Hash32.ByteCount];
        SHA256.HashData(input, hash);
        return Hash32.From(hash);
    }

    private static Hash32 Leaf(ReadOnlySpan<byte> entry, Span<byte> input)
    {
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return Sha256(input);
    }
}

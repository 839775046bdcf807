using System.Numerics;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>
/// Told of every perfect subtree as it is completed: 2^<paramref name="level"/> leaves, number <paramref name="index"/> of its level. A leaf is level 0.
/// A store of tiles keeps the levels that are a multiple of eight.
/// </summary>
public delegate void CompletedNode(int level, ulong index, in Hash32 root);

/// <summary>
/// The right edge of a tree: the roots of its perfect subtrees, one for each 1-bit of the size, the largest first. It is all that appending needs, and
/// one append hashes one node on average. Not for several threads at once.
/// </summary>
public sealed partial class TreeEdge
{
    /// <summary>One subtree for each bit of a size.</summary>
    private const int DepthMax = 64;

    private readonly Hash32[] _edge = new Hash32[DepthMax];
    private int _count;

    public ulong Size { get; private set; }

    /// <summary>A copy, the root of the largest subtree first.</summary>
    public IReadOnlyList<Hash32> Hashes => _edge[.._count];

    /// <exception cref="ArgumentException">The number of hashes is not the number of 1-bits of the size.</exception>
    public static TreeEdge Restore(ulong size, IReadOnlyList<Hash32> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        if (hashes.Count != BitOperations.PopCount(size))
        {
            throw new ArgumentException($"The edge of {size} entries has {BitOperations.PopCount(size)} hashes, not {hashes.Count}.", nameof(hashes));
        }

        var edge = new TreeEdge { Size = size, _count = hashes.Count };
        for (var i = 0; i < hashes.Count; i++)
        {
            edge._edge[i] = hashes[i];
        }

        return edge;
    }

    public void Append(in Hash32 leaf) => Append(leaf, null);

    /// <param name="leaf">The hash of the entry, as <see cref="TreeHash.Leaf"/> makes it.</param>
    /// <param name="completed">Told of the leaf and then of each subtree that it completes, upwards.</param>
    /// <exception cref="InvalidOperationException">The tree is full: its size does not fit into 64 bits.</exception>
    public void Append(in Hash32 leaf, CompletedNode? completed)
    {
        ThrowIfFull(1);
        Carry(leaf, 0, completed);
    }

    /// <summary>The root of everything appended so far; of no entries, the empty hash.</summary>
    public Hash32 Root() => Fold(_edge.AsSpan(0, _count));

    public TreeEdge Copy() => Restore(Size, Hashes);

    // A perfect subtree of 2^level leaves comes to the right end, and is joined with its left sibling as often as there is one.
    private void Carry(in Hash32 subtree, int level, CompletedNode? completed)
    {
        var index = Size >> level;
        var root = subtree;
        Size += 1UL << level;
        completed?.Invoke(level, index, root);
        while ((index & 1) == 1)
        {
            root = TreeHash.Node(_edge[--_count], root);
            index >>= 1;
            level++;
            completed?.Invoke(level, index, root);
        }

        _edge[_count++] = root;
    }

    private void ThrowIfFull(ulong more)
    {
        if (more > ulong.MaxValue - Size)
        {
            throw new InvalidOperationException("A tree has at most 2^64 - 1 entries.");
        }
    }

    // A lone right subtree rises unhashed: the edge is folded from the right, whatever the sizes are.
    internal static Hash32 Fold(ReadOnlySpan<Hash32> edge)
    {
        if (edge.IsEmpty)
        {
            return TreeHash.Empty;
        }

        var root = edge[^1];
        for (var i = edge.Length - 2; i >= 0; i--)
        {
            root = TreeHash.Node(edge[i], root);
        }

        return root;
    }
}

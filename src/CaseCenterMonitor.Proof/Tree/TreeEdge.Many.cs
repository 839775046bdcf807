using System.Buffers;
using System.Numerics;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Many leaves in one go: a level at a time, so that the nodes of a level are hashed together. The same tree as leaf by leaf.</summary>
public sealed partial class TreeEdge
{
    /// <param name="completed">Told of every subtree that is completed, level by level, and within a level in order.</param>
    /// <exception cref="InvalidOperationException">The tree is full.</exception>
    public void Append(ReadOnlySpan<Hash32> leaves, CompletedNode? completed = null)
    {
        ThrowIfFull((ulong)leaves.Length);
        Span<Hash32> alone = stackalloc Hash32[DepthMax];
        SpreadEdge(alone);
        var rented = ArrayPool<Hash32>.Shared.Rent(leaves.Length + 1);
        var nodes = rented.AsSpan(1, leaves.Length);
        leaves.CopyTo(nodes);
        for (var level = 0; nodes.Length > 0; level++)
        {
            var before = Size >> level;
            Tell(completed, level, before, nodes);

            // The one that was alone on this level, if there was one, gets its sibling.
            var all = (before & 1) == 0 ? nodes : rented.AsSpan(0, nodes.Length + 1);
            if ((before & 1) == 1)
            {
                all[0] = alone[level];
            }

            if (all.Length % 2 == 1)
            {
                alone[level] = all[^1];
            }

            // In place: a parent is written where its children have been read, and behind the room for one that was alone above.
            var parents = all.Length / 2;
            TreeHash.Nodes(all[..(2 * parents)], all);
            all[..parents].CopyTo(rented.AsSpan(1));
            nodes = rented.AsSpan(1, parents);
        }

        ArrayPool<Hash32>.Shared.Return(rented);
        Size += (ulong)leaves.Length;
        GatherEdge(alone);
    }

    private static void Tell(CompletedNode? completed, int level, ulong first, ReadOnlySpan<Hash32> nodes)
    {
        for (var index = 0; completed is not null && index < nodes.Length; index++)
        {
            completed(level, first + (ulong)index, nodes[index]);
        }
    }

    // The edge has a node for each 1-bit of the size, the highest first; here each lies at its level.
    private void SpreadEdge(Span<Hash32> alone)
    {
        var next = 0;
        for (var bits = Size; bits != 0; next++)
        {
            var level = BitOperations.Log2(bits);
            alone[level] = _edge[next];
            bits &= ~(1UL << level);
        }
    }

    private void GatherEdge(ReadOnlySpan<Hash32> alone)
    {
        _count = 0;
        for (var bits = Size; bits != 0;)
        {
            var level = BitOperations.Log2(bits);
            _edge[_count++] = alone[level];
            bits &= ~(1UL << level);
        }
    }
}

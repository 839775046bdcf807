using System.Numerics;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Roots of whole trees and of the subtrees that proofs are made of.</summary>
public static class TreeRoot
{
    /// <summary>The root of the first <paramref name="size"/> entries; of none, the empty hash.</summary>
    public static Hash32 Of(ulong size, INodes nodes) => OfRange(0, size, nodes);

    /// <summary>The largest power of two strictly below <paramref name="size"/>, where a tree of that size is split: 4 for 5, and 4 for 8. Size is 2 or more.</summary>
    internal static ulong Split(ulong size) => 1UL << (63 - BitOperations.LeadingZeroCount(size - 1));

    /// <summary>The root of <paramref name="count"/> entries from <paramref name="start"/>, which is a multiple of the largest power of two in the count.</summary>
    internal static Hash32 OfRange(ulong start, ulong count, INodes nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Span<Hash32> edge = stackalloc Hash32[BitOperations.PopCount(count)];
        for (var i = 0; i < edge.Length; i++)
        {
            var level = BitOperations.Log2(count);
            edge[i] = nodes.PerfectRoot(level, start >> level);
            start += 1UL << level;
            count -= 1UL << level;
        }

        return TreeEdge.Fold(edge);
    }
}

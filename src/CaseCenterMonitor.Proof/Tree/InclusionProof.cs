namespace CaseCenterMonitor.Proof.Tree;

/// <summary>That an entry is number so-and-so of a tree (RFC 9162, section 2.1.3). The path runs from the leaf upwards.</summary>
public static class InclusionProof
{
    /// <summary>The longest path that is read from outside. Trees below 2^63 entries need no longer one.</summary>
    public const int HashesMax = 63;

    /// <exception cref="ArgumentOutOfRangeException">The tree has no such entry.</exception>
    public static IReadOnlyList<Hash32> Build(ulong index, ulong size, INodes nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Hash32>();
        Collect(index, 0, size, nodes, path);
        return path;
    }

    /// <summary>
    /// Whether the path leads from the leaf to the root. It binds the index, not the size: the size and the root belong together only because one verified
    /// checkpoint says both.
    /// </summary>
    public static bool Verify(in Hash32 leaf, ulong index, ulong size, IReadOnlyList<Hash32> path, in Hash32 root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index >= size)
        {
            return false; // First of all: below, size 0 would wrap.
        }

        var (fn, sn) = (index, size - 1);
        var reached = leaf;
        foreach (var step in path)
        {
            if (sn == 0)
            {
                return false; // The path is too long.
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                reached = TreeHash.Node(step, reached);
                Levels.SkipLoneRight(ref fn, ref sn);
            }
            else
            {
                reached = TreeHash.Node(reached, step);
            }

            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && reached == root; // Above 0 the path is too short.
    }

    private static void Collect(ulong index, ulong start, ulong size, INodes nodes, List<Hash32> path)
    {
        if (size == 1)
        {
            return;
        }

        var split = TreeRoot.Split(size);
        if (index < split)
        {
            Collect(index, start, split, nodes, path);
            path.Add(TreeRoot.OfRange(start + split, size - split, nodes));
        }
        else
        {
            Collect(index - split, start + split, size - split, nodes, path);
            path.Add(TreeRoot.OfRange(start, split, nodes));
        }
    }
}

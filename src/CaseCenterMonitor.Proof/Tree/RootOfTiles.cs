namespace CaseCenterMonitor.Proof.Tree;

/// <summary>
/// The root of a log that is read from its first entry to its last, a tile at a time: many hashes in one go, which is several times as fast as entry by
/// entry. Every tile but the last is full.
/// </summary>
public sealed class RootOfTiles
{
    private readonly TreeEdge _full = new();

    /// <summary>How many entries the full tiles have.</summary>
    public ulong Size => _full.Size * TilePath.FullWidth;

    /// <param name="hashes">Of the next 256 leaves.</param>
    /// <returns>The root of the tile, which stands in the tile above.</returns>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Hash32 Append(ReadOnlySpan<Hash32> hashes)
    {
        var root = RootOf(hashes);
        _full.Append(root);
        return root;
    }

    /// <summary>The root over a full tile.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than 256.</exception>
    public static Hash32 RootOf(ReadOnlySpan<Hash32> hashes)
    {
        if (hashes.Length != TilePath.FullWidth)
        {
            throw new ArgumentException($"A full tile has {TilePath.FullWidth} hashes, not {hashes.Length}.", nameof(hashes));
        }

        Span<Hash32> nodes = stackalloc Hash32[TilePath.FullWidth / 2];
        TreeHash.Nodes(hashes, nodes);
        for (; nodes.Length > 1; nodes = nodes[..(nodes.Length / 2)])
        {
            TreeHash.Nodes(nodes, nodes);
        }

        return nodes[0];
    }

    /// <summary>Over all entries so far, and these behind them.</summary>
    /// <param name="more">Of leaves that do not fill a tile; none for the root of the full tiles alone.</param>
    public Hash32 RootWith(ReadOnlySpan<Hash32> more)
    {
        if (more.IsEmpty)
        {
            return _full.Root();
        }

        var rest = new TreeEdge();
        foreach (var hash in more)
        {
            rest.Append(hash);
        }

        var root = rest.Root();
        var full = _full.Hashes;
        for (var index = full.Count - 1; index >= 0; index--)
        {
            root = TreeHash.Node(full[index], root);
        }

        return root;
    }
}

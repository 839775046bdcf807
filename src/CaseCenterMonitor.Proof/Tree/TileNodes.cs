namespace CaseCenterMonitor.Proof.Tree;

/// <summary>
/// The hashes of a tile: its full 256, or as many as there are yet; none when there is no such tile. Level 0 has the leaf hashes; at level L each hash
/// is the root of a full tile of level L - 1.
/// </summary>
public delegate IReadOnlyList<Hash32> ReadTile(int level, ulong index);

/// <summary>Nodes out of tiles, which keep every eighth level; the levels between are hashed again when asked for.</summary>
/// <param name="read">Called for each node that is asked for. Whoever reads tiles from outside checks the root before anything is built on them.</param>
public sealed class TileNodes(ReadTile read) : INodes
{
    private const int LevelsPerTile = 8;

    /// <exception cref="InvalidOperationException">The tile does not reach that far: the store is not as large as the tree is said to be.</exception>
    public Hash32 PerfectRoot(int level, ulong index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 63);
        var (tileLevel, within) = (level / LevelsPerTile, level % LevelsPerTile);
        var perTile = (ulong)(TilePath.FullWidth >> within);
        var hashes = read(tileLevel, index / perTile);
        var (first, count) = ((int)(index % perTile) << within, 1 << within);
        if (hashes.Count < first + count)
        {
            throw new InvalidOperationException($"Tile {index / perTile} of level {tileLevel} has {hashes.Count} hashes; {first + count} are needed.");
        }

        Span<Hash32> nodes = stackalloc Hash32[count];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = hashes[first + i];
        }

        return Fold(nodes);
    }

    private static Hash32 Fold(Span<Hash32> nodes)
    {
        for (; nodes.Length > 1; nodes = nodes[..(nodes.Length / 2)])
        {
            TreeHash.Nodes(nodes, nodes);
        }

        return nodes[0];
    }
}

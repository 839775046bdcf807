using System.Numerics;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// The tree over a journal's leaves as it grows. Tiles that become whole are handed out to be kept; from them and the last leaves it is put together again.
/// </summary>
public sealed class JournalTree
{
    /// <summary>Hashes in a whole tile, which is eight levels of the tree.</summary>
    public const int TileWidth = 256;

    private const int LevelsPerTile = 8;

    private readonly TreeEdge _edge;
    private readonly List<List<Hash32>> _unfilled = [];
    private readonly CompletedNode _keep;
    private ICollection<TileRow> _whole = [];

    private JournalTree(TreeEdge edge)
    {
        _edge = edge;
        _keep = Keep;
    }

    /// <summary>Of no entries.</summary>
    public JournalTree()
        : this(new TreeEdge())
    {
    }

    /// <summary>How many leaves there are.</summary>
    public long Size => (long)_edge.Size;

    /// <summary>Over all leaves so far.</summary>
    public Hash32 Root => _edge.Root();

    /// <summary>The tree of a journal as its store has it.</summary>
    /// <exception cref="JournalDivergedException">A tile is missing.</exception>
    public static JournalTree Of(IStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var size = store.LastSequence;
        var tiles = new StoredTiles(store, size);
        var tree = new JournalTree(TreeEdge.Restore((ulong)size, EdgeOf((ulong)size, tiles.Nodes)));
        for (var level = 0; size >> (LevelsPerTile * level) > 0; level++)
        {
            tree.Unfilled(level).AddRange(tiles.Read(level, size >> (LevelsPerTile * (level + 1))));
        }

        return tree;
    }

    /// <param name="whole">Takes the tiles that the leaf made whole.</param>
    public void Append(in Hash32 leaf, ICollection<TileRow> whole)
    {
        _whole = whole;
        _edge.Append(leaf, _keep);
    }

    /// <param name="whole">Takes the tiles that the leaves made whole.</param>
    public void Append(ReadOnlySpan<Hash32> leaves, ICollection<TileRow> whole)
    {
        _whole = whole;
        _edge.Append(leaves, _keep);
    }

    // The largest subtree first: it begins at leaf 0, each other where the one before it ends.
    private static List<Hash32> EdgeOf(ulong size, INodes nodes)
    {
        var edge = new List<Hash32>();
        for (ulong begin = 0; begin < size;)
        {
            var level = BitOperations.Log2(size - begin);
            edge.Add(nodes.PerfectRoot(level, begin >> level));
            begin += 1UL << level;
        }

        return edge;
    }

    private void Keep(int level, ulong index, in Hash32 root)
    {
        if (level % LevelsPerTile != 0)
        {
            return;
        }

        var hashes = Unfilled(level / LevelsPerTile);
        hashes.Add(root);
        if (hashes.Count == TileWidth)
        {
            _whole.Add(new TileRow(level / LevelsPerTile, (long)(index / TileWidth), Bytes(hashes)));
            hashes.Clear();
        }
    }

    private List<Hash32> Unfilled(int level)
    {
        while (_unfilled.Count <= level)
        {
            _unfilled.Add([]);
        }

        return _unfilled[level];
    }

    private static byte[] Bytes(List<Hash32> hashes)
    {
        var bytes = new byte[hashes.Count * Hash32.ByteCount];
        for (var index = 0; index < hashes.Count; index++)
        {
            hashes[index].CopyTo(bytes.AsSpan(index * Hash32.ByteCount));
        }

        return bytes;
    }
}

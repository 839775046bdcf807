using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>A tree that keeps every node its edge completes: the smallest store there is.</summary>
internal sealed class GrownTree : INodes
{
    private readonly Dictionary<(int Level, ulong Index), Hash32> _nodes = [];
    private readonly List<Hash32> _leaves = [];

    public TreeEdge Edge { get; } = new();

    public IReadOnlyList<Hash32> Leaves => _leaves;

    /// <summary>The root of every size, from 0.</summary>
    public List<Hash32> Roots { get; } = [TreeHash.Empty];

    public static GrownTree Of(IEnumerable<byte[]> entries)
    {
        var tree = new GrownTree();
        foreach (var entry in entries)
        {
            tree.Append(TreeHash.Leaf(entry));
        }

        return tree;
    }

    /// <summary>Entries that are their own number: as good as any.</summary>
    public static GrownTree OfSize(int size) => Of(Enumerable.Range(0, size).Select(BitConverter.GetBytes));

    public void Append(Hash32 leaf)
    {
        _leaves.Add(leaf);
        Edge.Append(leaf, (int level, ulong index, in Hash32 root) => _nodes.Add((level, index), root));
        Roots.Add(Edge.Root());
    }

    public Hash32 PerfectRoot(int level, ulong index) => _nodes[(level, index)];

    /// <summary>The hashes of one tile, from the nodes kept.</summary>
    public IReadOnlyList<Hash32> Tile(int level, ulong index)
    {
        var tile = new List<Hash32>();
        while (tile.Count < TilePath.FullWidth && _nodes.TryGetValue((8 * level, index * TilePath.FullWidth + (ulong)tile.Count), out var node))
        {
            tile.Add(node);
        }

        return tile;
    }

    /// <summary>The definition, word by word.</summary>
    public static Hash32 RootByDefinition(ReadOnlySpan<Hash32> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.IsEmpty ? TreeHash.Empty : leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return TreeHash.Node(RootByDefinition(leaves[..split]), RootByDefinition(leaves[split..]));
    }
}

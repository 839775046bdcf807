using System.Globalization;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>The tree of a journal out of its store: whole tiles as they are kept, the others put together from leaves and from the tiles below them.</summary>
/// <param name="size">As many leaves as the tree has for whoever asks; the store may have more by now.</param>
public sealed class StoredTiles(IStore store, long size)
{
    /// <summary>Tiles that are kept at hand: paths of neighbours share all but the lowest.</summary>
    private const int HeldMax = 256;

    private readonly Dictionary<(int, long), IReadOnlyList<Hash32>> _held = [];

    public INodes Nodes => new TileNodes((level, index) => Read(level, (long)index));

    /// <exception cref="JournalDivergedException">A tile or an entry is not there, or a tile is not as long as it was.</exception>
    public IReadOnlyList<Hash32> Read(int level, long number)
    {
        if (_held.TryGetValue((level, number), out var held))
        {
            return held;
        }

        if (_held.Count == HeldMax)
        {
            _held.Clear();
        }

        return _held[(level, number)] = Find(level, number);
    }

    private IReadOnlyList<Hash32> Find(int level, long number)
    {
        var count = CountOf(level);
        var width = (int)Math.Clamp(count - (number * JournalTree.TileWidth), 0, JournalTree.TileWidth);
        return width == JournalTree.TileWidth ? Whole(level, number)
            : width == 0 ? []
            : level == 0 ? Leaves((number * JournalTree.TileWidth) + 1, size)
            : [.. Enumerable.Range(0, width).Select(index => RootOfWhole(level - 1, (number * JournalTree.TileWidth) + index))];
    }

    private List<Hash32> Leaves(long first, long last)
    {
        var hashes = new List<Hash32>();
        foreach (var entry in store.Read(first, last))
        {
            if (entry.Sequence != first + hashes.Count)
            {
                throw new JournalDivergedException(entry.Sequence, $"the entry before it is {first + hashes.Count - 1}: what stood between is gone");
            }

            hashes.Add(TreeHash.Leaf(entry.Leaf));
        }

        return first + hashes.Count == last + 1
            ? hashes
            : throw new JournalDivergedException(first + hashes.Count, string.Create(CultureInfo.InvariantCulture, $"it is gone, and so is everything up to entry {last}"));
    }

    private long CountOf(int level) => size >> (8 * level);

    // Of its two halves, which lie within the tile: its own root lies in the tile above, which is what is put together here.
    private Hash32 RootOfWhole(int level, long number)
    {
        var half = (8 * (level + 1)) - 1;
        return TreeHash.Node(Nodes.PerfectRoot(half, (ulong)(2 * number)), Nodes.PerfectRoot(half, (ulong)((2 * number) + 1)));
    }

    private Hash32[] Whole(int level, long number)
    {
        var tile = store.Tile(level, number) ?? throw new JournalDivergedException((number << (8 * (level + 1))) + 1, $"tile {number} of level {level} of the tree is gone");
        if (tile.Length != JournalTree.TileWidth * Hash32.ByteCount)
        {
            throw new JournalDivergedException((number << (8 * (level + 1))) + 1, string.Create(CultureInfo.InvariantCulture, $"tile {number} of level {level} of the tree has {tile.Length} bytes"));
        }

        var hashes = new Hash32[JournalTree.TileWidth];
        for (var index = 0; index < hashes.Length; index++)
        {
            hashes[index] = Hash32.From(tile.AsSpan(index * Hash32.ByteCount, Hash32.ByteCount));
        }

        return hashes;
    }
}

using System.Runtime.InteropServices;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Handout;

/// <summary>
/// The walk through a whole log. Entries are taken one by one and hashed a tile at a time. It goes on behind the first wrong entry: the root at the end is
/// worth knowing all the same.
/// </summary>
internal sealed class WholeLogCheck
{
    private readonly IStore? _tiles;
    private readonly SortedDictionary<long, Hash32> _roots = [];
    private readonly Queue<long> _sizes;
    private readonly List<IndexRange> _erased = [];
    private readonly List<long> _gone = [];
    private readonly RootOfTiles _tree = new();

    // Of the tile that is being filled.
    private readonly LeafChecks _entries = new();
    private readonly Hash32[] _hashes = new Hash32[TilePath.FullWidth];

    // What the tiles of each level above the lowest have to be, by the leaves.
    private readonly List<List<Hash32>> _above = [];

    private long _first = 1;
    private long _next = 1;
    private (long Entry, string What)? _wrong;

    /// <param name="tiles">That keeps the tree; null where there are only the entries themselves.</param>
    public WholeLogCheck(IStore? tiles, IReadOnlyCollection<long> sizes)
    {
        _tiles = tiles;
        _sizes = new Queue<long>(sizes.Where(size => size > 0).Distinct().Order());
    }

    private long Size => (long)_tree.Size + _entries.Count;

    /// <returns>Whether a tile is full and was looked at.</returns>
    public bool Take(StoredEntry entry)
    {
        if (_entries.Count == 0)
        {
            _first = entry.Sequence;
        }

        var wrong = _entries.Take(entry);
        if (entry.Sequence != _next)
        {
            Wrong(_next, $"it is not there: the next one is number {entry.Sequence}");
            _next = entry.Sequence;
        }
        else if (wrong is not null)
        {
            Wrong(entry.Sequence, wrong);
        }

        Note(entry);
        _next++;
        if (_entries.Count < TilePath.FullWidth)
        {
            return false;
        }

        var tile = _tiles?.Tile(0, (_first - 1) / TilePath.FullWidth);
        End(tile);
        Grow(0, _tree.Append(_hashes));
        if (tile is null && _tiles is not null)
        {
            Wrong(_first, "the tile of the tree that it belongs to is gone");
        }

        return true;
    }

    public WholeLog Result()
    {
        var rest = _entries.Count;
        var size = Size;
        End(null);
        CheckErasures();
        return new WholeLog(size, _tree.RootWith(_hashes.AsSpan(0, rest)), _wrong, _gone.Count, _roots);
    }

    /// <param name="stored">The tile of the leaves' hashes that the store keeps; null when it is not whole yet, or missing.</param>
    private void End(byte[]? stored)
    {
        var (count, size) = (_entries.Count, Size);
        _entries.End(_hashes, (number, what) => Wrong(_first + number, what));
        Span<byte> hash = stackalloc byte[Hash32.ByteCount];
        for (var leaf = 0; stored is not null && leaf < count; leaf++)
        {
            _hashes[leaf].CopyTo(hash);
            if (!stored.AsSpan(leaf * Hash32.ByteCount, Hash32.ByteCount).SequenceEqual(hash))
            {
                Wrong(_first + leaf, "its leaf is not the one that went into the tree");
            }
        }

        while (_sizes.TryPeek(out var asked) && asked <= size)
        {
            _roots[_sizes.Dequeue()] = _tree.RootWith(_hashes.AsSpan(0, (int)(asked - (long)_tree.Size)));
        }
    }

    // The tiles above the lowest follow from it: one that does not was changed by itself.
    private void Grow(int level, Hash32 root)
    {
        if (_above.Count == level)
        {
            _above.Add([]);
        }

        var roots = _above[level];
        roots.Add(root);
        if (roots.Count % TilePath.FullWidth > 0)
        {
            return;
        }

        var number = (roots.Count / TilePath.FullWidth) - 1;
        var tile = CollectionsMarshal.AsSpan(roots)[^TilePath.FullWidth..];
        if (_tiles is not null && !(_tiles.Tile(level + 1, number) is { } stored && stored.AsSpan().SequenceEqual(MemoryMarshal.AsBytes(tile))))
        {
            Wrong(((long)number << (8 * (level + 2))) + 1, $"tile {number} of level {level + 1} of the tree, over it and those behind it, is not what it was");
        }

        Grow(level + 1, RootOfTiles.RootOf(tile));
    }

    // Both in ascending order: one walk through the two.
    private void CheckErasures()
    {
        var ranges = new Queue<IndexRange>(_erased.OrderBy(range => range.First));
        var covered = 0L;
        foreach (var gone in _gone)
        {
            while (ranges.TryPeek(out var range) && range.First < (ulong)gone)
            {
                covered = Math.Max(covered, (long)ranges.Dequeue().Last + 1);
            }

            if (gone > covered)
            {
                Wrong(gone, "its content is gone, and no entry says that it was erased");
            }
        }
    }

    private void Note(StoredEntry entry)
    {
        if (entry.IsErased)
        {
            _gone.Add(entry.Sequence);
        }
        else if (entry.Kind == EntryKind.Erased && Proof.Disclosures.Leaf.TryParse(entry.Leaf.ToArray()).Value is { Erased: { } erasure })
        {
            // Only what stands before it: nobody erases what is yet to come.
            var index = (ulong)(entry.Sequence - 1);
            _erased.AddRange(erasure.Ranges.Where(range => range.Last < index));
        }
    }

    // The first is the one with the lowest number, in whatever order they are found.
    private void Wrong(long entry, string what)
    {
        if (_wrong is null || entry < _wrong.Value.Entry)
        {
            _wrong = (entry, what);
        }
    }
}

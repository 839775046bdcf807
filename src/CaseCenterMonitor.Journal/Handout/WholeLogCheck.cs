using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Handout;

/// <summary>The walk through a whole log, a tile at a time. It goes on behind the first wrong entry: the root at the end is worth knowing all the same.</summary>
internal sealed class WholeLogCheck
{
    private readonly SortedDictionary<long, Hash32> _roots = [];
    private readonly Queue<long> _sizes;
    private readonly List<IndexRange> _erased = [];
    private readonly List<long> _gone = [];
    private readonly RootOfTiles _tree = new();
    private Hash32[] _rest = [];
    private long _next = 1;
    private (long Entry, string What)? _wrong;

    public WholeLogCheck(IReadOnlyCollection<long> sizes) => _sizes = new Queue<long>(sizes.Where(size => size > 0).Distinct().Order());

    /// <param name="stored">The tile of the leaves' hashes that the store keeps; null when it is not whole yet, or missing.</param>
    public void Take(List<JournalEntry> tile, byte[]? stored)
    {
        var leaves = tile.Select(entry => entry.Leaf).ToArray();
        var hashes = new Hash32[leaves.Length];
        TreeHash.Leaves(leaves, hashes);
        for (var index = 0; index < tile.Count; index++)
        {
            var entry = tile[index];
            if (entry.Sequence != _next)
            {
                Wrong(_next, $"it is not there: the next one is number {entry.Sequence}");
                _next = entry.Sequence;
            }
            else if (LeafCheck.WhatIsWrong(entry) is { } wrong)
            {
                Wrong(entry.Sequence, wrong);
            }
            else if (stored is not null && !stored.AsSpan(index * Hash32.ByteCount, Hash32.ByteCount).SequenceEqual(hashes[index].ToArray()))
            {
                Wrong(entry.Sequence, "its leaf is not the one that went into the tree");
            }

            Note(entry);
            _next++;
        }

        Grow(hashes);
        if (tile.Count == TilePath.FullWidth && stored is null)
        {
            Wrong(tile[0].Sequence, "the tile of the tree that it belongs to is gone");
        }
    }

    private void Grow(Hash32[] hashes)
    {
        while (_sizes.TryPeek(out var size) && size <= (long)_tree.Size + hashes.Length)
        {
            _roots[_sizes.Dequeue()] = _tree.RootWith(hashes.AsSpan(0, (int)(size - (long)_tree.Size)));
        }

        if (hashes.Length == TilePath.FullWidth)
        {
            _tree.Append(hashes);
        }
        else
        {
            _rest = hashes;
        }
    }

    public WholeLog Result(IStore store)
    {
        CheckErasures();
        CheckTiles(store);
        return new WholeLog(Size, _tree.RootWith(_rest), _wrong, _gone.Count, _roots);
    }

    private long Size => (long)_tree.Size + _rest.Length;

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

    private void Note(JournalEntry entry)
    {
        if (entry.IsErased)
        {
            _gone.Add(entry.Sequence);
        }
        else if (entry.Kind == EntryKind.Erased && Proof.Disclosures.Leaf.TryParse(entry.Leaf).Value is { Erased: { } erasure })
        {
            // Only what stands before it: nobody erases what is yet to come.
            _erased.AddRange(erasure.Ranges.Where(range => range.Last < (ulong)(entry.Sequence - 1)));
        }
    }

    // The tiles above the lowest follow from it: one that does not was changed by itself.
    private void CheckTiles(IStore store)
    {
        for (var level = 1; Size >> (8 * (level + 1)) > 0; level++)
        {
            for (var number = 0L; number < Size >> (8 * (level + 1)); number++)
            {
                if (store.Tile(level, number) is not { } tile || !tile.AsSpan().SequenceEqual(new StoredTiles(store, Size).FromBelow(level, number)))
                {
                    Wrong((number << (8 * (level + 1))) + 1, $"tile {number} of level {level} of the tree, over it and those behind it, is not what it was");
                }
            }
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

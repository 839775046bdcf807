using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>
/// The root of the tree over a journal, from the first entry on, put together from the entries alone and not from what a store keeps of the tree. What
/// anybody changes in one of them changes it, or does not fit the leaf.
/// </summary>
public sealed class JournalDigest
{
    private readonly JournalTree _tree = new();
    private readonly List<TileRow> _tiles = [];

    /// <summary>The last entry in it.</summary>
    public long Last => _tree.Size;

    /// <summary>Up to and including <see cref="Last"/>.</summary>
    public byte[] Current => _tree.Root.ToArray();

    /// <param name="kept">The tree as it is kept; null where none is.</param>
    /// <exception cref="JournalDivergedException">An entry is missing, or is not what its leaf says, or a tile of the tree is not what the leaves make of it.</exception>
    public void Take(JournalEntry entry, IKeptTiles? kept)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence != Last + 1)
        {
            throw new JournalDivergedException(entry.Sequence, $"the entry before it is {Last}: what stood between is gone");
        }

        if (LeafCheck.WhatIsWrong(entry) is { } wrong)
        {
            throw new JournalDivergedException(entry.Sequence, wrong);
        }

        _tree.Append(TreeHash.Leaf(entry.Leaf.Span), _tiles);
        if (kept is not null)
        {
            _tiles.ForEach(tile => MustBeKept(tile, kept));
        }

        _tiles.Clear();
    }

    private static void MustBeKept(TileRow tile, IKeptTiles kept)
    {
        if (kept.Tile(tile.Level, tile.Number) is not { } found || !found.AsSpan().SequenceEqual(tile.Hashes))
        {
            throw new JournalDivergedException(
                (tile.Number << (8 * (tile.Level + 1))) + 1, $"tile {tile.Number} of level {tile.Level} of the tree, over it and those behind it, is not what it was");
        }
    }
}

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

    /// <exception cref="JournalDivergedException">An entry is missing, or is not what its leaf says.</exception>
    public void Take(JournalEntry entry)
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
        _tiles.Clear();
    }
}

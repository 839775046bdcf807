using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// The end of a journal, which is what a power cut or a full disk spoils: the last whole tile of the tree and everything behind it. What comes before is held
/// against its leaves by whoever reads it whole.
/// </summary>
public static class LastStretch
{
    /// <summary>To be asked before anything is written behind it: 511 entries are read at most.</summary>
    /// <exception cref="JournalDivergedException">An entry is missing, is not what its leaf says, or its leaf is not that of the tree.</exception>
    public static void MustHold(IStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var last = store.LastSequence;
        var tile = (last / JournalTree.TileWidth) - 1;
        var first = (Math.Max(0, tile) * JournalTree.TileWidth) + 1;
        var checks = new LeafChecks();
        var next = first;
        foreach (var row in store.Read(first, last))
        {
            MustFollow(row.Sequence, next++);
            MustFit(row.Sequence, checks.Take(StoredEntry.Of(row)));
        }

        MustFollow(last + 1, next);
        var leaves = new Hash32[checks.Count];
        checks.End(leaves, (index, what) => MustFit(first + index, what));
        if (tile >= 0)
        {
            MustBeIn(store.Tile(0, tile), first, leaves);
        }
    }

    private static void MustFollow(long sequence, long expected)
    {
        if (sequence != expected)
        {
            throw new JournalDivergedException(expected, "it is gone");
        }
    }

    private static void MustFit(long sequence, string? wrong)
    {
        if (wrong is not null)
        {
            throw new JournalDivergedException(sequence, wrong);
        }
    }

    private static void MustBeIn(byte[]? tile, long first, Hash32[] leaves)
    {
        const int Bytes = JournalTree.TileWidth * Hash32.ByteCount;
        if (tile is not { Length: Bytes })
        {
            throw new JournalDivergedException(first, "the tile of the tree that begins with it is gone");
        }

        for (var index = 0; index < JournalTree.TileWidth; index++)
        {
            if (Hash32.From(tile.AsSpan(index * Hash32.ByteCount, Hash32.ByteCount)) != leaves[index])
            {
                throw new JournalDivergedException(first + index, "its leaf is not the one that the tree was made of");
            }
        }
    }
}

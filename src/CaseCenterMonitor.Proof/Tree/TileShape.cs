namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Which tiles a tree of a given size has.</summary>
public static class TileShape
{
    private const int BitsPerLevel = 8;
    private const int LevelsOfAnySize = 64 / BitsPerLevel;

    /// <summary>How many full tiles there are at a level.</summary>
    public static ulong FullTiles(int level, ulong size) => Hashes(level, size) / TilePath.FullWidth;

    /// <summary>How many hashes the last, partial tile of a level has: 0 to 255, and there is no such tile when it has none.</summary>
    public static int PartialWidth(int level, ulong size) => (int)(Hashes(level, size) % TilePath.FullWidth);

    /// <summary>The bundle that an entry lies in, as wide as it is in a tree of this size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such entry.</exception>
    public static TilePath EntriesOf(ulong entry, ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, size);
        var index = entry / TilePath.FullWidth;
        return TilePath.Entries(index, index < FullTiles(0, size) ? TilePath.FullWidth : PartialWidth(0, size));
    }

    /// <summary>All tiles of hashes that a tree of this size has, level by level, each from the left. A lazy sequence: large trees have many.</summary>
    public static IEnumerable<TilePath> Tiles(ulong size)
    {
        for (var level = 0; Hashes(level, size) > 0; level++)
        {
            for (var index = 0UL; index < FullTiles(level, size); index++)
            {
                yield return TilePath.Hashes(level, index);
            }

            if (PartialWidth(level, size) is > 0 and var width)
            {
                yield return TilePath.Hashes(level, FullTiles(level, size), width);
            }
        }
    }

    // A shift by 64 or more would be taken modulo 64.
    private static ulong Hashes(int level, ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        return level < LevelsOfAnySize ? size >> (level * BitsPerLevel) : 0;
    }
}

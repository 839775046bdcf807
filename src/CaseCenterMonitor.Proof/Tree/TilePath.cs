using System.Globalization;
using System.Text;
using CaseCenterMonitor.Proof.Text;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Where a tile lies below a log's address: <c>tile/1/x001/x234/067.p/89</c>, or <c>tile/entries/…</c> for the entries themselves.</summary>
public readonly record struct TilePath
{
    /// <summary>How many hashes, or entries, a full tile has.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of tiles are 0 to 63 in paths. A tree of 2^64 entries has eight of them.</summary>
    public const int LevelMax = 63;

    private const int GroupDigits = 3;

    /// <summary>Longer than any path there is.</summary>
    private const int LengthMax = 64;

    private TilePath(int? level, ulong index, int width)
    {
        Level = level;
        Index = index;
        Width = width;
    }

    /// <summary>Null for a bundle of entries.</summary>
    public int? Level { get; }

    public ulong Index { get; }

    /// <summary>From 1 to 256. Below 256 the tile is partial, and what it says is repeated in the full one.</summary>
    public int Width { get; }

    public bool IsFull => Width == FullWidth;

    /// <exception cref="ArgumentOutOfRangeException">The level is not 0 to 63, or the width not 1 to 256.</exception>
    public static TilePath Hashes(int level, ulong index, int width = FullWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, LevelMax);
        return new(level, index, Checked(width));
    }

    /// <exception cref="ArgumentOutOfRangeException">The width is not 1 to 256.</exception>
    public static TilePath Entries(ulong index, int width = FullWidth) => new(null, index, Checked(width));

    /// <returns>False for everything but the one spelling of a path: groups of three digits, no leading zeros elsewhere, nothing behind it.</returns>
    public static bool TryParse(string path, out TilePath tile)
    {
        ArgumentNullException.ThrowIfNull(path);
        tile = default;
        if (path.Length > LengthMax)
        {
            return false;
        }

        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || !TryLevel(parts[1], out var level) || !TryIndex(parts.AsSpan(2), out var index, out var width))
        {
            return false;
        }

        var read = new TilePath(level, index, width);
        if (!string.Equals(read.ToString(), path, StringComparison.Ordinal))
        {
            return false;
        }

        tile = read;
        return true;
    }

    public override string ToString()
    {
        var path = new StringBuilder("tile/");
        path.Append(Level is { } level ? level.ToString(CultureInfo.InvariantCulture) : "entries");
        var digits = Index.ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + GroupDigits - 1) / GroupDigits * GroupDigits, '0');
        for (var at = 0; at < digits.Length; at += GroupDigits)
        {
            path.Append(at + GroupDigits < digits.Length ? "/x" : "/").Append(digits, at, GroupDigits);
        }

        return (IsFull ? path : path.Append(".p/").Append(Width.ToString(CultureInfo.InvariantCulture))).ToString();
    }

    private static bool TryLevel(string text, out int? level)
    {
        level = null;
        if (text == "entries")
        {
            return true;
        }

        if (!TryNumber(text, out var number) || number > LevelMax)
        {
            return false;
        }

        level = (int)number;
        return true;
    }

    // What is said here about the form is not all: the path that comes out must print to the path that went in.
    private static bool TryIndex(ReadOnlySpan<string> groups, out ulong index, out int width)
    {
        (index, width) = (0, FullWidth);
        if (groups.Length >= 2 && groups[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryNumber(groups[^1], out var partial) || partial is 0 or >= FullWidth)
            {
                return false;
            }

            width = (int)partial;
            groups = groups[..^1];
        }

        var digits = string.Concat(groups).Replace("x", "", StringComparison.Ordinal).Replace(".p", "", StringComparison.Ordinal).TrimStart('0');
        return digits.Length == 0 || TryNumber(digits, out index);
    }

    private static bool TryNumber(string text, out ulong number)
    {
        number = 0;
        return Ascii.IsValid(text) && DecimalText.TryParse(Encoding.ASCII.GetBytes(text), out number);
    }

    private static int Checked(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        return width;
    }
}

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>A run of 1 to 256 hashes of one level, as it is published: 32 bytes each, nothing between them.</summary>
public static class Tile
{
    /// <returns>Null unless the bytes are exactly as many hashes as the path promises.</returns>
    public static IReadOnlyList<Hash32>? TryRead(ReadOnlySpan<byte> bytes, int width)
    {
        if (width is < 1 or > TilePath.FullWidth || bytes.Length != width * Hash32.ByteCount)
        {
            return null;
        }

        var hashes = new Hash32[width];
        for (var i = 0; i < width; i++)
        {
            hashes[i] = Hash32.From(bytes.Slice(i * Hash32.ByteCount, Hash32.ByteCount));
        }

        return hashes;
    }

    /// <exception cref="ArgumentException">There are not 1 to 256 hashes.</exception>
    public static byte[] Write(IReadOnlyList<Hash32> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        if (hashes.Count is < 1 or > TilePath.FullWidth)
        {
            throw new ArgumentException($"A tile has 1 to {TilePath.FullWidth} hashes, not {hashes.Count}.", nameof(hashes));
        }

        var bytes = new byte[hashes.Count * Hash32.ByteCount];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * Hash32.ByteCount));
        }

        return bytes;
    }
}

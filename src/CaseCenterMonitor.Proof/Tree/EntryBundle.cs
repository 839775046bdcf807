using System.Buffers.Binary;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>Up to 256 entries as they are published: each with its length before it, two bytes, big-endian.</summary>
public static class EntryBundle
{
    /// <summary>The largest entry whose length fits into two bytes. Images and documents enter as their hash.</summary>
    public const int EntryBytesMax = ushort.MaxValue;

    /// <returns>Null unless the bytes are exactly as many entries as the path promises.</returns>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? TryRead(ReadOnlyMemory<byte> bytes, int width)
    {
        if (width is < 1 or > TilePath.FullWidth)
        {
            return null;
        }

        var entries = new List<ReadOnlyMemory<byte>>(width);
        while (entries.Count < width)
        {
            if (!BinaryPrimitives.TryReadUInt16BigEndian(bytes.Span, out var length) || bytes.Length < sizeof(ushort) + length)
            {
                return null;
            }

            entries.Add(bytes.Slice(sizeof(ushort), length));
            bytes = bytes[(sizeof(ushort) + length)..];
        }

        return bytes.IsEmpty ? entries : null;
    }

    /// <exception cref="ArgumentException">There are not 1 to 256 entries, or one is longer than 65,535 bytes.</exception>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count is < 1 or > TilePath.FullWidth)
        {
            throw new ArgumentException($"A bundle has 1 to {TilePath.FullWidth} entries, not {entries.Count}.", nameof(entries));
        }

        var bytes = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            if (entry.Length > EntryBytesMax)
            {
                throw new ArgumentException($"An entry has at most {EntryBytesMax} bytes, not {entry.Length}.", nameof(entries));
            }

            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }

        return bytes;
    }
}

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote. What is cut short or makes no sense is refused, never guessed.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    private const int LongestNumber = 70; // Ten groups of seven bits.

    public int Position { get; set; }

    public bool IsAtEnd => Position == bytes.Length;

    public byte Byte() => Position < bytes.Length ? bytes.Span[Position++] : throw new SnapshotRefusedException("it ends in the middle");

    public ulong Number()
    {
        var value = 0ul;
        for (var shift = 0; shift < LongestNumber; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new SnapshotRefusedException("it holds a number without an end");
    }

    public long Signed() => Number() is var value ? (long)(value >> 1) ^ -(long)(value & 1) : 0;

    /// <summary>A count of things of which each takes at least one byte, so that a damaged one cannot ask for all the memory there is.</summary>
    public int Length()
    {
        var length = Number();
        return length <= (ulong)(bytes.Length - Position) ? (int)length : throw new SnapshotRefusedException("it holds fewer things than it says");
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length > bytes.Length - Position)
        {
            throw new SnapshotRefusedException("it ends in the middle");
        }

        Position += length;
        return bytes.Span.Slice(Position - length, length);
    }
}

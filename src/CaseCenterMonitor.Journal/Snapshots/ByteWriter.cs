namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>Bytes one after another. Numbers take as many as they need, so that the many small ones take one.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Byte(byte value)
    {
        if (Count == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * Count);
        }

        _bytes[Count++] = value;
    }

    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    /// <summary>Small numbers stay small whether above or below zero.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (Count + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Count + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Count));
        Count += bytes.Length;
    }

    public void Clear() => Count = 0;
}

using System.Buffers;
using System.Buffers.Binary;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>
/// One entry in a file of a backup, byte for byte. Whole numbers are little-endian: number (8 bytes), kind (1), when it happened and when it was written down
/// (8 each, ticks of 100 ns since 1970), then leaf, secret and body, each behind its length (4); a length of -1 where it was erased.
/// </summary>
internal static class EntryFrame
{
    /// <summary>More than any part of an entry has: a length beyond it is damage, and nobody makes room for it.</summary>
    public const int PartMax = 64 * 1024 * 1024;

    private const int HeadBytes = 8 + 1 + 8 + 8;
    private const int Gone = -1;

    public static void Write(IBufferWriter<byte> into, StoredEntry entry)
    {
        var head = into.GetSpan(HeadBytes);
        BinaryPrimitives.WriteInt64LittleEndian(head, entry.Sequence);
        head[8] = checked((byte)entry.Kind);
        BinaryPrimitives.WriteInt64LittleEndian(head[9..], entry.OccurredAt.ToUnixTimeTicks());
        BinaryPrimitives.WriteInt64LittleEndian(head[17..], entry.RecordedAt.ToUnixTimeTicks());
        into.Advance(HeadBytes);
        WritePart(into, entry.Leaf, false);
        WritePart(into, entry.Secret, entry.IsErased);
        WritePart(into, entry.Body, entry.IsErased);
    }

    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InvalidDataException">It ends within an entry, or is none.</exception>
    public static bool TryRead(Stream from, out EntryRow row)
    {
        row = default;
        Span<byte> head = stackalloc byte[HeadBytes];
        var read = from.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        if (read == 0)
        {
            return false;
        }

        if (read < HeadBytes)
        {
            throw new InvalidDataException("it ends within an entry");
        }

        row = new EntryRow(
            BinaryPrimitives.ReadInt64LittleEndian(head), (EntryKind)head[8], Time(head[9..]), Time(head[17..]),
            ReadPart(from) ?? throw new InvalidDataException("an entry has no leaf"), ReadPart(from), ReadPart(from));
        return true;
    }

    private static Instant Time(ReadOnlySpan<byte> ticks)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(ticks);
        return value >= Instant.MinValue.ToUnixTimeTicks() && value <= Instant.MaxValue.ToUnixTimeTicks()
            ? Instant.FromUnixTimeTicks(value)
            : throw new InvalidDataException("an entry is of no time");
    }

    private static void WritePart(IBufferWriter<byte> into, ReadOnlySpan<byte> part, bool isGone)
    {
        BinaryPrimitives.WriteInt32LittleEndian(into.GetSpan(sizeof(int)), isGone ? Gone : part.Length);
        into.Advance(sizeof(int));
        if (!isGone)
        {
            into.Write(part);
        }
    }

    private static byte[]? ReadPart(Stream from)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        ReadAll(from, four);
        var length = BinaryPrimitives.ReadInt32LittleEndian(four);
        if (length == Gone)
        {
            return null;
        }

        if (length is < 0 or > PartMax)
        {
            throw new InvalidDataException("an entry has a part of an impossible length");
        }

        var part = new byte[length];
        ReadAll(from, part);
        return part;
    }

    private static void ReadAll(Stream from, Span<byte> into)
    {
        if (from.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) < into.Length)
        {
            throw new InvalidDataException("it ends within an entry");
        }
    }
}

using System.Buffers.Binary;
using System.Numerics;

namespace CaseCenterMonitor.Protocol.Json;

/// <summary>
/// A quick number for a few bytes, for finding them again. Whoever wants to can make two texts that have the same: nothing but time may depend on it.
/// </summary>
internal static class ByteHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Odd;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        if (bytes.Length >= sizeof(uint))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var rest in bytes)
        {
            hash = Mix(hash, rest);
        }

        hash = (hash ^ (hash >> 32)) * Odd;
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong hash, ulong with) => (BitOperations.RotateLeft(hash, 23) ^ with) * Odd;
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>One transmission of a message at QoS 1 by the broker of the devices.</summary>
/// <param name="Packet">The broker's number for it, 1 to 65535. It stays the same when the message is sent again after a lost connection.</param>
/// <param name="IsSentAgain">The broker says so (DUP): it does not know whether we had it.</param>
/// <param name="Digest">Of topic and payload: the same number may name another message.</param>
public readonly record struct Delivery(ushort Packet, bool IsSentAgain, UInt128 Digest)
{
    /// <summary>What devices say is a few hundred bytes.</summary>
    private const int OnStackMax = 1024;

    public static Delivery Of(ushort packet, bool isSentAgain, string topic, ReadOnlySpan<byte> payload)
    {
        var topicBytes = Encoding.UTF8.GetByteCount(topic);
        var length = topicBytes + 1 + payload.Length;
        Span<byte> bytes = length <= OnStackMax ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(topic, bytes);
        bytes[topicBytes] = 0; // No topic holds it (MQTT 5, 4.7.3), so none runs into its payload.
        payload.CopyTo(bytes[(topicBytes + 1)..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Delivery(packet, isSentAgain, BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}

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
    public static Delivery Of(ushort packet, bool isSentAgain, string topic, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(topic));
        hash.AppendData([0]);
        hash.AppendData(payload);
        return new Delivery(packet, isSentAgain, BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset()));
    }
}

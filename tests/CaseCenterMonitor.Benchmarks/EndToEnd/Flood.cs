using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>
/// A publisher that costs next to nothing: MQTT 3.1.1 packets made beforehand and written to a bare socket, as many as whoever takes them can take.
/// Only so many are on their way that no queue grows: what is measured is the pace of the whole chain, and nothing is lost.
/// </summary>
internal sealed class Flood : IDisposable
{
    private const int OnTheirWayMax = 600;
    private const int InOneWrite = 50;

    /// <summary>Without a message taken for so long something is broken.</summary>
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(10);

    /// <summary>Room is waited for so long at a time, so that being stuck is noticed.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[][] _packets;
    private readonly int _quality;
    private readonly Thread _answers;
    private int _next;
    private ushort _packetId;

    public Flood(int port, int quality, IReadOnlyList<(string Topic, byte[] Payload)> messages)
    {
        _quality = quality;
        _packets = [.. messages.Select(message => Packet(message.Topic, message.Payload, quality))];
        _socket.Connect(IPAddress.Loopback, port);
        _socket.Send([0x10, 17, 0, 4, (byte)'M', (byte)'Q', (byte)'T', (byte)'T', 4, 2, 0, 0, 0, 5, .. "flood"u8]);
        _answers = new Thread(Answers) { IsBackground = true };
        _answers.Start();
    }

    /// <returns>Messages a second, after a while of warming up.</returns>
    public double Run(TimeSpan length, Func<long> taken)
    {
        var (start, sent, pace, from) = (taken(), 0L, Stopwatch.StartNew(), 0L);
        var (seen, seenAt, isWarm) = (0L, TimeSpan.Zero, false);
        while (pace.Elapsed < length || !isWarm)
        {
            var arrived = taken() - start;
            (seen, seenAt) = arrived != seen ? (arrived, pace.Elapsed) : (seen, seenAt);
            if (pace.Elapsed - seenAt > StuckAfter)
            {
                throw new InvalidOperationException($"Nothing was taken for {StuckAfter.TotalSeconds:0} s after {arrived} of {sent} messages.");
            }

            if (!isWarm && pace.Elapsed >= WarmUp)
            {
                (isWarm, from, seenAt) = (true, arrived, TimeSpan.Zero);
                pace.Restart();
            }

            if (sent - arrived > OnTheirWayMax - InOneWrite)
            {
                SpinWait.SpinUntil(() => sent - (taken() - start) <= OnTheirWayMax - InOneWrite, LookAgain);
                continue;
            }

            Send();
            sent += InOneWrite;
        }

        return (taken() - start - from) / pace.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _socket.Close();
        _answers.Join();
        _socket.Dispose();
    }

    private void Send()
    {
        var batch = new List<ArraySegment<byte>>(InOneWrite);
        for (var each = 0; each < InOneWrite; each++)
        {
            var packet = _packets[_next++ % _packets.Length];
            if (_quality > 0)
            {
                packet = [.. packet];
                _packetId = _packetId == ushort.MaxValue ? (ushort)1 : (ushort)(_packetId + 1);
                BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(PacketIdAt(packet)), _packetId);
            }

            batch.Add(packet);
        }

        for (var left = batch.Sum(packet => packet.Count); left > 0;)
        {
            left -= _socket.Send(batch);
            if (left > 0)
            {
                throw new InvalidOperationException("The system took a part of a write.");
            }
        }
    }

    /// <summary>Acknowledgements are read and thrown away: that the messages arrive is seen at the other end.</summary>
    private void Answers()
    {
        var rest = new byte[4096];
        try
        {
            while (_socket.Receive(rest) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Closed: the turn is over.
        }
        catch (ObjectDisposedException)
        {
            // The same.
        }
    }

    private static byte[] Packet(string topic, byte[] payload, int quality)
    {
        var name = Encoding.UTF8.GetBytes(topic);
        var length = 2 + name.Length + (quality > 0 ? 2 : 0) + payload.Length;
        List<byte> packet = [(byte)(0x30 | (quality << 1))];
        for (var rest = length; rest > 0; rest >>= 7)
        {
            packet.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
        }

        packet.AddRange([(byte)(name.Length >> 8), (byte)name.Length, .. name]);
        packet.AddRange(quality > 0 ? [0, 0, .. payload] : payload);
        return [.. packet];
    }

    private static int PacketIdAt(byte[] packet)
    {
        var at = 1;
        while ((packet[at++] & 0x80) != 0)
        {
        }

        return at + 2 + BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(at));
    }
}

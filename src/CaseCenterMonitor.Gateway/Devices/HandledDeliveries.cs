namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// Which transmissions have been dealt with. A broker that lost our acknowledgement, because the connection broke or because this process was killed
/// after its write and before its word, sends the message again: what stands here is acknowledged and not taken a second time. The last ones only:
/// brokers number up to 65535 and begin again, and an old number must not hide a new message.
/// </summary>
public sealed class HandledDeliveries
{
    /// <summary>More than a broker has under way, less than half of what it can number. (Debian's mosquitto 2.0.11 was seen with 6000, whatever receive maximum it was told.)</summary>
    public const int KeptMax = 16_384;

    private readonly Dictionary<ushort, (long Place, UInt128 Digest)> _known = [];
    private readonly Queue<(long Place, ushort Packet)> _order = new();
    private long _place;

    /// <param name="before">What an earlier run wrote down, in order.</param>
    public HandledDeliveries(IEnumerable<(long Place, Delivery Delivery)> before)
    {
        ArgumentNullException.ThrowIfNull(before);
        foreach (var (place, delivery) in before)
        {
            _place = place;
            Keep(delivery);
        }
    }

    /// <summary>It was sent before, it was dealt with, and it is the same message.</summary>
    public bool Knows(Delivery delivery) =>
        delivery.IsSentAgain && _known.TryGetValue(delivery.Packet, out var handled) && handled.Digest == delivery.Digest;

    /// <returns>Its place in the order of all.</returns>
    public long Note(Delivery delivery)
    {
        _place++;
        Keep(delivery);
        return _place;
    }

    public void Clear()
    {
        _known.Clear();
        _order.Clear();
    }

    private void Keep(Delivery delivery)
    {
        _known[delivery.Packet] = (_place, delivery.Digest);
        _order.Enqueue((_place, delivery.Packet));
        while (_order.TryPeek(out var oldest) && oldest.Place <= _place - KeptMax)
        {
            _order.Dequeue();
            if (_known.TryGetValue(oldest.Packet, out var known) && known.Place == oldest.Place)
            {
                _known.Remove(oldest.Packet);
            }
        }
    }
}

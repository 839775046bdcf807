using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>What could not be decoded, counted without end and told to the server within limits.</summary>
public sealed class QuarantineTray
{
    private const int WaitingMax = 50;

    private readonly Channel<QuarantineEntry> _waiting =
        Channel.CreateBounded<QuarantineEntry>(new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add(IReadOnlyList<QuarantineEntry> entries)
    {
        foreach (var entry in entries)
        {
            Interlocked.Increment(ref _count);
            _waiting.Writer.TryWrite(entry);
        }
    }

    public bool TryTake(out QuarantineEntry? entry) => _waiting.Reader.TryRead(out entry);
}

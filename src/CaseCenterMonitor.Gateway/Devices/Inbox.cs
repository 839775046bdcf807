using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>One message of a device on its way to the floor; done when what it said is on disk.</summary>
internal readonly record struct Received(DeviceMessage Message, DateTimeOffset At, TaskCompletionSource Done);

/// <summary>
/// The one queue between brokers and floor, bounded. Whoever brings a message waits until it is dealt with, so that each client has at most
/// one message in hand: one that floods slows down itself and nobody else.
/// </summary>
public sealed class Inbox(TimeProvider clock)
{
    private const int WaitingMax = 4096;

    private readonly Channel<Received> _channel = Channel.CreateBounded<Received>(new BoundedChannelOptions(WaitingMax) { SingleReader = true });
    private long _received;
    private long _throttled;

    public long ReceivedCount => Interlocked.Read(ref _received);

    public long Throttled => Interlocked.Read(ref _throttled);

    internal ChannelReader<Received> Reader => _channel.Reader;

    public async Task Offer(DeviceMessage message, CancellationToken cancel)
    {
        Interlocked.Increment(ref _received);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _channel.Writer.WriteAsync(new Received(message, clock.GetUtcNow(), done), cancel);
        await done.Task.WaitAsync(cancel);
    }

    public void CountThrottled() => Interlocked.Increment(ref _throttled);
}

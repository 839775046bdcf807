using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// What the loop reads, passed on to somebody who only listens, such as the page. The devices never wait for a listener: when it is behind, it misses
/// messages, and how many is counted.
/// </summary>
public sealed class Overheard
{
    /// <summary>Some ten seconds of a busy centre.</summary>
    public const int WaitingMax = 4096;

    /// <summary>So that a listener that stands still costs no more memory than this, whatever is in the messages.</summary>
    public const int WaitingBytesMax = 16 * 1024 * 1024;

    private readonly Channel<OverheardMessage> _waiting = Channel.CreateBounded<OverheardMessage>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, SingleWriter = true, FullMode = BoundedChannelFullMode.Wait });

    private long _bytes;
    private long _missed;

    /// <summary>Messages that this listener did not get because it was behind. The floor got every one of them.</summary>
    public long Missed => Interlocked.Read(ref _missed);

    /// <summary>Never waits. The bytes are copied, because the broker may use its buffer again when the message was dealt with.</summary>
    public void Offer(in DeviceMessage message, DateTimeOffset at)
    {
        var bytes = message.Payload.Length;
        if (Interlocked.Read(ref _bytes) + bytes > WaitingBytesMax || _waiting.Reader.Count >= WaitingMax)
        {
            Interlocked.Increment(ref _missed);
            return;
        }

        Interlocked.Add(ref _bytes, bytes);
        if (!_waiting.Writer.TryWrite(new OverheardMessage(message with { Payload = message.Payload.ToArray() }, at)))
        {
            Interlocked.Add(ref _bytes, -bytes);
            Interlocked.Increment(ref _missed);
        }
    }

    /// <summary>One message after the other until asked to stop.</summary>
    public async Task Listen(Action<OverheardMessage> take, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(take);
        await foreach (var overheard in _waiting.Reader.ReadAllAsync(stop))
        {
            Interlocked.Add(ref _bytes, -overheard.Message.Payload.Length);
            take(overheard);
        }
    }
}

/// <param name="At">Time of day at which the loop read it.</param>
public readonly record struct OverheardMessage(DeviceMessage Message, DateTimeOffset At);

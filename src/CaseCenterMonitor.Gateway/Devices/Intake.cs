using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// The way from the brokers to the one loop that reads. When it is full whoever hands a message in waits, and with it whoever sends. Who owes an
/// answer gives it when the message has been dealt with and what it led to is on disk.
/// </summary>
public sealed class Intake(GatewayCounters counters)
{
    /// <summary>Messages in hand at once: one for each client of the own broker, or what an outside one sent ahead.</summary>
    public const int WaitingMax = 1024;

    private readonly Channel<Arrival> _arrivals = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public ChannelReader<Arrival> Arrivals => _arrivals.Reader;

    /// <summary>Done when the message was dealt with: each client that waits for it has one message in hand, and one that floods slows nobody but itself.</summary>
    public async Task Offer(DeviceMessage message, CancellationToken stop) => await (await Begin(message, null, stop)).WaitAsync(stop);

    /// <summary>Done when there was room for the message.</summary>
    /// <returns>A task that is done when the message was dealt with: so many share one write to the disk.</returns>
    public async ValueTask<Task> Begin(DeviceMessage message, Delivery? delivery, CancellationToken stop)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        counters.CountReceived();
        await Write(new Arrival(message, done, delivery), stop);
        return done.Task;
    }

    /// <summary>The same for a message that nobody will be answered about (QoS 0).</summary>
    public ValueTask Pass(DeviceMessage message, CancellationToken stop)
    {
        counters.CountReceived();
        return Write(new Arrival(message, null), stop);
    }

    /// <summary>The broker does not know us (any more): what it numbers from now on are other messages. Done when that is on disk.</summary>
    public async Task BeginSession(CancellationToken stop)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(new Arrival(default, done, IsNewSession: true), stop);
        await done.Task.WaitAsync(stop);
    }

    /// <summary>Done when a message would find room.</summary>
    public async Task WaitForRoom(CancellationToken stop) => await _arrivals.Writer.WaitToWriteAsync(stop);

    private ValueTask Write(in Arrival arrival, CancellationToken stop) =>
        _arrivals.Writer.TryWrite(arrival) ? ValueTask.CompletedTask : _arrivals.Writer.WriteAsync(arrival, stop);
}

/// <param name="Done">Completed when the message was dealt with; null when nobody waits for it.</param>
/// <param name="Delivery">How the broker numbered it; null where a repetition cannot be told.</param>
/// <param name="IsNewSession">No message: the numbers of the broker begin anew.</param>
public readonly record struct Arrival(DeviceMessage Message, TaskCompletionSource? Done, Delivery? Delivery = null, bool IsNewSession = false);

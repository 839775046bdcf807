using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// The way from the brokers to the one loop that reads. Whoever offers a message answers for it when it has been dealt with, and what it led to is
/// on disk. A client of our own broker has one message in hand at most, so that one that floods slows nobody but itself.
/// </summary>
public sealed class Intake(GatewayCounters counters)
{
    /// <summary>Messages in hand at once: one for each client that is connected.</summary>
    public const int WaitingMax = 1024;

    private readonly Channel<Arrival> _arrivals = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public ChannelReader<Arrival> Arrivals => _arrivals.Reader;

    /// <summary>Comes back when the message was dealt with.</summary>
    public async Task Offer(DeviceMessage message, CancellationToken stop)
    {
        var done = await Begin(message, null, stop);
        await done.WaitAsync(stop);
    }

    /// <summary>Comes back when there is room for the message, with the task that ends when it was dealt with: so that many share one write to the disk.</summary>
    public async Task<Task> Begin(DeviceMessage message, Delivery? delivery, CancellationToken stop)
    {
        counters.CountReceived();
        return await Write(new Arrival(message, Done(), delivery), stop);
    }

    /// <summary>The broker does not know us (any more): what it numbers from now on are other messages. Comes back when that is on disk.</summary>
    public async Task BeginSession(CancellationToken stop)
    {
        var done = await Write(new Arrival(default, Done(), IsNewSession: true), stop);
        await done.WaitAsync(stop);
    }

    /// <summary>Comes back when a message would find room.</summary>
    public async Task WaitForRoom(CancellationToken stop) => await _arrivals.Writer.WaitToWriteAsync(stop);

    private async Task<Task> Write(Arrival arrival, CancellationToken stop)
    {
        await _arrivals.Writer.WriteAsync(arrival, stop);
        return arrival.Done.Task;
    }

    private static TaskCompletionSource Done() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <param name="Done">Completed when the message was dealt with.</param>
/// <param name="Delivery">How the broker numbered it; null where a repetition cannot be told.</param>
/// <param name="IsNewSession">No message: the numbers of the broker begin anew.</param>
public readonly record struct Arrival(DeviceMessage Message, TaskCompletionSource Done, Delivery? Delivery = null, bool IsNewSession = false);

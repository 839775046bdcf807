using System.Threading.Channels;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// The way from the brokers to the one loop that reads. Whoever offers a message waits until it has been dealt with, and what it led to is
/// on disk: so each client has one message in hand at most, and one that floods slows nobody but itself.
/// </summary>
public sealed class Intake(GatewayCounters counters)
{
    /// <summary>Messages in hand at once: one for each client that is connected.</summary>
    public const int WaitingMax = 1024;

    private readonly Channel<Arrival> _arrivals = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public ChannelReader<Arrival> Arrivals => _arrivals.Reader;

    public async Task Offer(DeviceMessage message, CancellationToken stop)
    {
        counters.CountReceived();
        var arrival = new Arrival(message, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _arrivals.Writer.WriteAsync(arrival, stop);
        await arrival.Done.Task.WaitAsync(stop);
    }
}

/// <param name="Done">Completed when the message was dealt with.</param>
public readonly record struct Arrival(DeviceMessage Message, TaskCompletionSource Done);

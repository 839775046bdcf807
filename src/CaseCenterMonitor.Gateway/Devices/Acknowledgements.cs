using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Exceptions;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// What is owed to an outside broker on one connection. Given in the order in which the messages came, as MQTT asks (MQTT-4.6.0-2), each after its
/// message was dealt with. What is still owed when the connection ends is forgotten with it: the broker sends those messages again.
/// </summary>
public sealed class Acknowledgements(int max)
{
    private readonly Channel<(MqttApplicationMessageReceivedEventArgs Received, Task DealtWith)> _owed =
        Channel.CreateBounded<(MqttApplicationMessageReceivedEventArgs, Task)>(new BoundedChannelOptions(max) { SingleReader = true, SingleWriter = true });

    public ValueTask Add(MqttApplicationMessageReceivedEventArgs received, Task dealtWith, CancellationToken stop) =>
        _owed.Writer.WriteAsync((received, dealtWith), stop);

    /// <summary>Runs until it is cancelled or the connection is gone.</summary>
    public async Task Give(CancellationToken stop)
    {
        try
        {
            await foreach (var (received, dealtWith) in _owed.Reader.ReadAllAsync(stop))
            {
                await dealtWith.WaitAsync(stop);
                await received.AcknowledgeAsync(stop);
            }
        }
        catch (Exception gone) when (gone is MqttCommunicationException or InvalidOperationException)
        {
            // Not acknowledged: the broker sends it again when we are back.
        }
    }
}

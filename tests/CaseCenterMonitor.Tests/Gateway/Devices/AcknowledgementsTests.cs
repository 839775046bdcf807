using CaseCenterMonitor.Gateway.Devices;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Packets;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Devices;

public sealed class AcknowledgementsTests
{
    private readonly Acknowledgements _owed = new(8);
    private readonly List<string> _given = [];

    [Fact]
    public async Task They_are_given_in_the_order_of_the_messages_and_none_before_its_message_was_dealt_with()
    {
        using var stop = new CancellationTokenSource();
        var (first, second, third) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await Owe("a", first.Task);
        await Owe("b", second.Task);
        await Owe("c", third.Task);
        var giving = _owed.Give(stop.Token);

        second.SetResult();
        Assert.Empty(_given);
        first.SetResult();
        Assert.Equal(["a", "b"], _given);
        third.SetResult();
        Assert.Equal(["a", "b", "c"], _given);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => giving);
    }

    [Fact]
    public async Task When_the_connection_is_gone_the_rest_is_forgotten()
    {
        await Owe("a", Task.CompletedTask);
        await _owed.Add(Received("b", _ => throw new MqttCommunicationException("gone")), Task.CompletedTask, CancellationToken.None);
        await Owe("c", Task.CompletedTask);
        await _owed.Give(CancellationToken.None);
        Assert.Equal(["a"], _given);
    }

    private ValueTask Owe(string topic, Task dealtWith) => _owed.Add(Received(topic, _given.Add), dealtWith, CancellationToken.None);

    private static MqttApplicationMessageReceivedEventArgs Received(string topic, Action<string> acknowledge) => new(
        "gw",
        new MqttApplicationMessageBuilder().WithTopic(topic).Build(),
        new MqttPublishPacket { Topic = topic },
        (_, _) =>
        {
            acknowledge(topic);
            return Task.CompletedTask;
        });
}

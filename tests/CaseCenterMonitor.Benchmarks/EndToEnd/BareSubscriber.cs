using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Benchmarks.EndToEnd;

/// <summary>The least that can be done with MQTTnet: it counts, and the library acknowledges.</summary>
internal sealed class BareSubscriber(int port) : ITaker
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private long _taken;

    public long Taken => Interlocked.Read(ref _taken);

    public async Task Start()
    {
        _client.ApplicationMessageReceivedAsync += _ =>
        {
            Interlocked.Increment(ref _taken);
            return Task.CompletedTask;
        };
        await _client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).WithClientId("bare").Build());
        await _client.SubscribeAsync("espresense/devices/+/+", MqttQualityOfServiceLevel.AtLeastOnce);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync();
        _client.Dispose();
    }
}

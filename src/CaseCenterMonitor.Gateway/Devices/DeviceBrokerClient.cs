using System.Buffers;
using CaseCenterMonitor.Gateway.Floor;
using CaseCenterMonitor.Protocol.Dialects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>Listens at a broker that the devices already speak to. Acknowledges a message when what it said is on disk.</summary>
internal sealed class DeviceBrokerClient(
    GatewaySettings settings, Inbox inbox, GatewayFloor floor, TimeProvider clock, ILogger<DeviceBrokerClient> log) : BackgroundService
{
    private const ushort ReceiveMaximum = 512;

    private static readonly TimeSpan RetryWait = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (host, port) = settings.DeviceBroker!.Value;
        var factory = new MqttClientFactory();
        using var client = factory.CreateMqttClient();
        client.ApplicationMessageReceivedAsync += received => Take(received, stoppingToken);
        var options = factory.CreateClientOptionsBuilder()
            .WithTcpServer(host, port)
            .WithClientId($"ccm-gateway-{settings.Gateway.Id}")
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithCleanStart(false)
            .WithSessionExpiryInterval(3600)
            .WithReceiveMaximum(ReceiveMaximum)
            .Build();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!client.IsConnected)
                {
                    await client.ConnectAsync(options, stoppingToken);
                    var subscribe = factory.CreateSubscribeOptionsBuilder();
                    foreach (var filter in floor.Dialects.All.SelectMany(dialect => dialect.Filters).Distinct())
                    {
                        subscribe.WithTopicFilter(topic => topic.WithTopic(filter).WithAtLeastOnceQoS());
                    }

                    await client.SubscribeAsync(subscribe.Build(), stoppingToken);
                    log.LogInformation("Listening to devices at {Host}:{Port}", host, port);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning("The device broker {Host}:{Port} cannot be reached: {Reason}", host, port, failure.Message);
            }

            await Task.Delay(RetryWait, clock, stoppingToken);
        }
    }

    private async Task Take(MqttApplicationMessageReceivedEventArgs received, CancellationToken cancel)
    {
        received.AutoAcknowledge = false;
        try
        {
            var message = received.ApplicationMessage;
            await inbox.Offer(new DeviceMessage(message.Topic, message.Payload.ToArray(), message.Retain), cancel);
            await received.AcknowledgeAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // Going down: not acknowledged, so the broker keeps what it can keep.
        }
    }
}

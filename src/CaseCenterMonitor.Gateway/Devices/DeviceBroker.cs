using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using CaseCenterMonitor.Protocol.Dialects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet.Server;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>The gateway's own broker for the devices of the centre. It answers a publish when what it said is on disk.</summary>
internal sealed class DeviceBroker(GatewaySettings settings, Inbox inbox, TimeProvider clock, ILogger<DeviceBroker> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private MqttServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new MqttServerFactory();
        var options = factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Parse(settings.DeviceAddress))
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(settings.DevicePort)
            .Build();
        _server = factory.CreateMqttServer(options);
        _server.ValidatingConnectionAsync += Name;
        _server.InterceptingPublishAsync += Intercept;
        _server.ClientDisconnectedAsync += Forget;
        await _server.StartAsync();
        log.LogInformation("Own broker for devices on {Address}:{Port}", settings.DeviceAddress, settings.DevicePort);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_server is not null)
        {
            await _server.StopAsync();
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _server?.Dispose();
    }

    /// <summary>A client without a name, such as mosquitto_pub from a shell, gets one.</summary>
    private static Task Name(ValidatingConnectionEventArgs connection)
    {
        if (string.IsNullOrEmpty(connection.ClientId))
        {
            connection.AssignedClientIdentifier = $"unnamed-{Guid.NewGuid():N}";
            connection.ReasonCode = MQTTnet.Protocol.MqttConnectReasonCode.Success;
        }

        return Task.CompletedTask;
    }

    private async Task Intercept(InterceptingPublishEventArgs publish)
    {
        try
        {
            var wait = _paces.GetOrAdd(publish.ClientId, _ => new Pace()).Take(clock.GetUtcNow());
            if (wait > TimeSpan.Zero)
            {
                inbox.CountThrottled();
                await Task.Delay(wait, clock, _stopping.Token);
            }

            var message = publish.ApplicationMessage;
            await inbox.Offer(new DeviceMessage(message.Topic, message.Payload.ToArray()), _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            publish.ProcessPublish = false;
            publish.CloseConnection = true;
        }
    }

    private Task Forget(ClientDisconnectedEventArgs client)
    {
        _paces.TryRemove(client.ClientId, out _);
        return Task.CompletedTask;
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Dialects;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>The gateway's own MQTT broker for its devices.</summary>
public sealed class DeviceBroker(IPAddress address, int port, Intake intake, Siren siren, GatewayCounters counters, TimeProvider time, ILogger<DeviceBroker> log, RetainedBoard? board = null)
    : IDisposable
{
    /// <summary>A centre has some hundred devices; more connections than this are no devices.</summary>
    public const int ClientsMax = 1000;

    private const string OwnName = "ccm-gateway-itself";

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private MqttServer? _server;

    public async Task Start()
    {
        var factory = new MqttServerFactory();
        _server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(address)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port)
            .Build());
        _server.ValidatingConnectionAsync += Validate;
        _server.InterceptingPublishAsync += Take;
        _server.ClientDisconnectedAsync += Forget;
        await _server.StartAsync();
        await siren.Connect(Sound);
        board?.Connect(Keep);
        log.LogInformation("Own broker for devices on {Address}:{Port}", address, port);
    }

    public async Task Stop()
    {
        siren.Disconnect();
        board?.Disconnect();
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

    private Task Validate(ValidatingConnectionEventArgs connection)
    {
        if (_paces.Count >= ClientsMax)
        {
            log.LogWarning("Refused client '{Client}': {Max} are connected already", connection.ClientId, ClientsMax);
            connection.ReasonCode = MqttConnectReasonCode.ServerBusy;
            return Task.CompletedTask;
        }

        if (connection.ClientId == OwnName)
        {
            connection.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            return Task.CompletedTask;
        }

        // An MQTT 5 client without a name gets one; the library refuses an older one, which must bring its own (mosquitto_pub -i NAME).
        if (string.IsNullOrEmpty(connection.ClientId))
        {
            connection.AssignedClientIdentifier = $"unnamed-{Guid.NewGuid():N}";
            return Task.CompletedTask;
        }

        _paces[connection.ClientId] = new Pace(time.GetUtcNow());
        return Task.CompletedTask;
    }

    private Task Forget(ClientDisconnectedEventArgs client)
    {
        _paces.TryRemove(client.ClientId, out _);
        return Task.CompletedTask;
    }

    private Task Sound(byte[] payload) => Keep(siren.Topic, payload);

    private Task Keep(string topic, byte[] payload) => _server!.InjectApplicationMessage(
        new InjectedMqttApplicationMessage(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithRetainFlag().Build()) { SenderClientId = OwnName });

    private async Task Take(InterceptingPublishEventArgs publish)
    {
        var message = publish.ApplicationMessage;
        if (message.Topic == siren.Topic || board?.Owns(message.Topic) == true)
        {
            // Only the gateway speaks there: a device that says "quiet" silences nothing.
            publish.ProcessPublish = publish.ClientId == OwnName;
            return;
        }

        // Too large for any device: not decoded, and not kept or passed on either.
        publish.ProcessPublish = message.Payload.Length <= DeviceMessage.BytesMax;
        var payload = message.Payload.IsSingleSegment ? message.Payload.First : message.Payload.ToArray();
        try
        {
            await HoldBack(publish.ClientId);

            // What a device publishes now is fresh, also when it asks the broker to retain it.
            await intake.Offer(new DeviceMessage(message.Topic, payload), _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            publish.ProcessPublish = false;
            publish.CloseConnection = true;
        }
    }

    private async Task HoldBack(string client)
    {
        // Not there when an older connection of the same name ended after this one began.
        var pace = _paces.GetOrAdd(client, _ => new Pace(time.GetUtcNow()));
        var wait = pace.Take(time.GetUtcNow());
        if (wait > TimeSpan.Zero)
        {
            counters.CountThrottled();
            await Task.Delay(wait, time, _stopping.Token);
        }
    }
}

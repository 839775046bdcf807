using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Dialects;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>The gateway's own MQTT broker for its devices.</summary>
/// <param name="access">Who may do what; null when whoever reaches it may do everything.</param>
/// <param name="tlsPort">Where it listens for devices that speak TLS; null for nowhere.</param>
public sealed class DeviceBroker(
    IPAddress address, int port, Intake intake, Siren siren, GatewayCounters counters, TimeProvider time, ILogger<DeviceBroker> log,
    DeviceAccess? access = null, int? tlsPort = null, RetainedBoard? board = null) : IDisposable
{
    /// <summary>A centre has some hundred devices; more connections than this are no devices.</summary>
    public const int ClientsMax = 1000;

    private const string OwnName = "ccm-gateway-itself";
    private const string Unnamed = "unnamed-";

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal); // Clients that were spoken of once: one that insists must not fill the log.
    private MqttServer? _server;

    public async Task Start()
    {
        var factory = new MqttServerFactory();
        var options = factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(address)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port);
        if (tlsPort is { } secure && access?.Tls is { } identity)
        {
            options
                .WithEncryptedEndpoint()
                .WithEncryptedEndpointBoundIPAddress(address)
                .WithEncryptedEndpointBoundIPV6Address(IPAddress.None)
                .WithEncryptedEndpointPort(secure)
                .WithEncryptionCertificate(identity.Certificate);
        }

        _server = factory.CreateMqttServer(options.Build());
        _server.ValidatingConnectionAsync += Validate;
        _server.InterceptingPublishAsync += Take;
        _server.InterceptingSubscriptionAsync += Allow;
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
            connection.AssignedClientIdentifier = $"{Unnamed}{Guid.NewGuid():N}";
        }

        var client = connection.AssignedClientIdentifier is { Length: > 0 } assigned ? assigned : connection.ClientId;
        if (access?.Refuse(client, connection.UserName, connection.RawPassword) is { } why)
        {
            log.LogWarning("Refused client '{Client}' as '{User}' from {Endpoint}: {Reason}", client, connection.UserName, connection.RemoteEndPoint, why);
            connection.ReasonCode = MqttConnectReasonCode.NotAuthorized;
            return Task.CompletedTask;
        }

        _paces[client] = new Pace(time.GetUtcNow());
        return Task.CompletedTask;
    }

    private Task Forget(ClientDisconnectedEventArgs client)
    {
        _paces.TryRemove(client.ClientId, out _);
        _told.TryRemove(client.ClientId, out _);
        if (client.ClientId.StartsWith(Unnamed, StringComparison.Ordinal))
        {
            access?.Forget(client.ClientId);
        }

        return Task.CompletedTask;
    }

    private Task Allow(InterceptingSubscriptionEventArgs subscription)
    {
        if (access?.MayRead(subscription.ClientId, subscription.TopicFilter.Topic) == false)
        {
            log.LogWarning("'{Client}' may not read {Filter}", subscription.ClientId, subscription.TopicFilter.Topic);
            subscription.ProcessSubscription = false;
            subscription.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        }

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

        if (publish.ClientId != OwnName && access?.MayWrite(publish.ClientId, message.Topic) == false)
        {
            // Not even in quarantine: what it says is not this device's to say. The topic may name anything, so it is not logged.
            counters.CountForbidden();
            if (_told.TryAdd(publish.ClientId, true))
            {
                log.LogWarning("'{Client}' publishes on topics that are not its own; they are refused ({Total} so far)", publish.ClientId, counters.Forbidden);
            }

            publish.ProcessPublish = false;
            publish.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
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

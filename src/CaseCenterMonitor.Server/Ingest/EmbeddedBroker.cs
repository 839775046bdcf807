using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Logs;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>
/// The server's own MQTT broker for gateways. It answers a publish only after the message is in the journal: the broker keeps nothing in
/// memory that somebody believes to be safe.
/// </summary>
public sealed class EmbeddedBroker(
    Settings settings, GatewayTrust trust, Premises premises, UplinkReader reader, Readiness readiness, OtherWriter other, ILogger<EmbeddedBroker> log, TimeProvider time)
    : IHostedService, IDisposable
{
    /// <summary>Longer than the id of any gateway.</summary>
    private const int NameLengthMax = 40;

    private readonly CancellationTokenSource _stopping = new();
    private MqttServer? _server;
    private CancellationTokenRegistration _otherWriter;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new MqttServerFactory();
        _server = factory.CreateMqttServer(Endpoint(factory.CreateServerOptionsBuilder()).Build());
        _server.ValidatingConnectionAsync += Validate;
        _server.InterceptingPublishAsync += Intercept;
        await _server.StartAsync();
        _otherWriter = other.Seen.Register(() => Task.Run(LetNobodyIn));
        readiness.BrokerIsUp(true);
        log.LogInformation(LogEvent.BrokerUp, "Own broker for gateways on {Address}:{Port}{Tls}", settings.Mqtt.Address, settings.Mqtt.Port, trust.Ca is null ? "" : ", TLS");
        if (trust.Identity?.Warning(time.GetUtcNow()) is { } warning)
        {
            log.LogWarning(LogEvent.CertificateEnds, "{Warning}", warning);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.BrokerIsUp(false);
        await _stopping.CancelAsync();
        if (_server is not null)
        {
            await _server.StopAsync();
        }
    }

    public void Dispose()
    {
        _otherWriter.Dispose();
        _stopping.Dispose();
        _server?.Dispose();
    }

    // Gateways that reach nobody here know that they are alone, and sound their sirens themselves.
    private async Task LetNobodyIn()
    {
        try
        {
            await StopAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError(LogEvent.BrokerNotClosed, failure, "The own broker could not be closed: gateways wait here for answers that do not come. Stop this server");
        }
    }

    private MqttServerOptionsBuilder Endpoint(MqttServerOptionsBuilder options)
    {
        var address = IPAddress.Parse(settings.Mqtt.Address);
        if (trust is not { Ca: { } ca, Identity: { } identity })
        {
            return options.WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(address)
                .WithDefaultEndpointBoundIPV6Address(IPAddress.None).WithDefaultEndpointPort(settings.Mqtt.Port);
        }

        // The handshake asks for a certificate of the centre; whose it must be is known when the gateway says who it is.
        return options.WithoutDefaultEndpoint().WithEncryptedEndpoint().WithEncryptedEndpointBoundIPAddress(address)
            .WithEncryptedEndpointBoundIPV6Address(IPAddress.None).WithEncryptedEndpointPort(settings.Mqtt.Port)
            .WithEncryptionCertificate(identity.Certificate)
            .WithClientCertificate((_, certificate, _, _) => ca.RefuseClient(certificate) is null);
    }

    private Task Validate(ValidatingConnectionEventArgs connection)
    {
        var known = settings.Gateways.TryGetValue(connection.UserName ?? "", out var gateway)
            && gateway.Secret.Length > 0
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(gateway.Secret), Encoding.UTF8.GetBytes(connection.Password ?? ""))
            && connection.ClientId == connection.UserName;
        if (known && trust.Refuse(connection.ClientId, connection.ClientCertificate) is { } why)
        {
            log.LogWarning(LogEvent.GatewayRefused, "Refused '{User}' from {Endpoint}: {Reason}", connection.UserName, connection.RemoteEndPoint, why);
            connection.ReasonCode = MqttConnectReasonCode.NotAuthorized;
        }
        else if (!known)
        {
            log.LogWarning(
                LogEvent.GatewayRefused, "Refused a connection as '{User}' from {Endpoint}: unknown gateway, wrong secret, or another client id", NameOf(connection.UserName),
                connection.RemoteEndPoint);
            connection.ReasonCode = MqttConnectReasonCode.NotAuthorized;
        }

        return Task.CompletedTask;
    }

    // Whoever connects may call themselves anything: what does not look like an id of ours is not repeated.
    private static string NameOf(string? user) =>
        user is { Length: > 0 and <= NameLengthMax } && user.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? user : "(no name of a gateway)";

    private async Task Intercept(InterceptingPublishEventArgs publish)
    {
        var message = publish.ApplicationMessage;

        // One gateway cannot speak for another, whatever its payload says.
        if (!message.Topic.StartsWith(Topics.OfGateway(premises.Site.Id, publish.ClientId)[..^1], StringComparison.Ordinal))
        {
            publish.ProcessPublish = false;
            publish.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
            return;
        }

        try
        {
            // Events end here: nobody subscribes to them at this broker, and "no matching subscribers" would be the wrong answer to a gateway.
            publish.ProcessPublish = message.Retain;
            await reader.Read(message.Topic, message.Payload.IsSingleSegment ? message.Payload.First : message.Payload.ToArray(), retained: false, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Going down: not in the journal, so not acknowledged; the gateway keeps it and sends it again.
            publish.ProcessPublish = false;
            publish.CloseConnection = true;
        }
    }
}

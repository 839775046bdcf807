using System.Buffers;
using System.Security.Cryptography.X509Certificates;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Trust;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>
/// Reads gateways through a broker that is already there. The session outlives the connection and acknowledgements come late, so that what
/// arrives while the server is down waits in the broker.
/// </summary>
public sealed class ExternalBroker(
    Settings settings, GatewayTrust trust, Premises premises, UplinkReader reader, Readiness readiness, OtherWriter other, TimeProvider clock,
    ILogger<ExternalBroker> log) : BackgroundService
{
    /// <summary>How many messages may be unacknowledged; far below the intake's queue, so that this broker alone never fills it.</summary>
    private const ushort ReceiveMaximum = 256;

    private const uint SessionExpirySeconds = 7 * 24 * 3600;

    private static readonly TimeSpan RetryWait = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, other.Seen);
        try
        {
            await Serve(stopping.Token);
        }
        catch (OperationCanceledException) when (other.Seen.IsCancellationRequested)
        {
            // What was not acknowledged waits at the broker for the server that has the journal.
            readiness.BrokerIsUp(false);
        }
    }

    private async Task Serve(CancellationToken stopping)
    {
        var factory = new MqttClientFactory();
        using var client = factory.CreateMqttClient();
        client.ApplicationMessageReceivedAsync += received => Take(received, stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!client.IsConnected)
                {
                    await client.ConnectAsync(Options(factory), stopping);
                    await client.SubscribeAsync(
                        factory.CreateSubscribeOptionsBuilder()
                            .WithTopicFilter(filter => filter.WithTopic($"{Topics.Root}/{premises.Site.Id}/#").WithAtLeastOnceQoS())
                            .Build(),
                        stopping);
                    log.LogInformation(LogEvent.BrokerConnected, "Connected to the broker {Broker}", settings.Mqtt.Broker);
                }

                readiness.BrokerIsUp(client.IsConnected);
                await Task.Delay(RetryWait, clock, stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                readiness.BrokerIsUp(false);
                log.LogWarning(
                    LogEvent.BrokerAway, "The broker {Broker} cannot be reached ({Reason}); trying again every {Wait} s", settings.Mqtt.Broker, failure.Message, RetryWait.TotalSeconds);
                await Task.Delay(RetryWait, clock, stopping);
            }
        }
    }

    private MqttClientOptions Options(MqttClientFactory factory)
    {
        var (host, port) = HostAndPort.Parse(settings.Mqtt.Broker, 1883);
        var builder = factory.CreateClientOptionsBuilder()
            .WithTcpServer(host, port)
            .WithClientId(settings.Mqtt.ClientId.Length > 0 ? settings.Mqtt.ClientId : $"ccm-server-{premises.Site.Id}")
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithCleanStart(false)
            .WithSessionExpiryInterval(SessionExpirySeconds)
            .WithReceiveMaximum(ReceiveMaximum);
        if (trust.Ca is { } ca)
        {
            builder.WithTlsOptions(tls => Secure(tls.UseTls(), ca));
        }

        return settings.Mqtt.User.Length > 0 ? builder.WithCredentials(settings.Mqtt.User, settings.Mqtt.Password).Build() : builder.Build();
    }

    private void Secure(MqttClientTlsOptionsBuilder tls, CentreCa ca)
    {
        tls.WithRevocationMode(X509RevocationMode.NoCheck).WithCertificateValidationHandler(shown =>
        {
            var problem = ca.RefuseServer(shown.Certificate, shown.SslPolicyErrors);
            if (problem is not null)
            {
                log.LogWarning(LogEvent.BrokerRefused, "The broker {Broker}: {Reason}", settings.Mqtt.Broker, problem);
            }

            return problem is null;
        });
        if (trust.Identity is { } identity)
        {
            tls.WithClientCertificates(new X509Certificate2Collection(identity.Certificate));
        }
    }

    private async Task Take(MqttApplicationMessageReceivedEventArgs received, CancellationToken cancel)
    {
        received.AutoAcknowledge = false;
        try
        {
            var message = received.ApplicationMessage;
            await reader.Read(message.Topic, message.Payload.ToArray(), message.Retain, cancel);
            await received.AcknowledgeAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // Going down: not acknowledged, so the broker keeps it.
        }
        catch (Exception failure)
        {
            // The client would swallow it; the message stays unacknowledged and comes again with the next connection.
            // Its topic names a device or a wristband; whose gateway it was is enough to look there.
            log.LogError(
                LogEvent.MessageNotTaken, failure, "A message of gateway {Gateway} could not be taken", Topics.Parse(received.ApplicationMessage.Topic)?.Gateway ?? "(none of ours)");
        }
    }
}

/// <summary>An address written host:port.</summary>
public static class HostAndPort
{
    /// <exception cref="SettingsException">The port is no number from 1 to 65535.</exception>
    public static (string Host, int Port) Parse(string text, int defaultPort)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
        {
            return (text, defaultPort);
        }

        return int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and < 65536
            ? (text[..colon], port)
            : throw new SettingsException($"'{text}' is no host:port.");
    }
}

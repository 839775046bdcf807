using System.Buffers;
using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Trust;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Gateway.Devices;

/// <summary>
/// Listens to the devices at a broker that is already there, such as mosquitto. It takes the next message while the last ones are being dealt with;
/// each is acknowledged after it was, and in the order in which they came.
/// </summary>
public sealed class DeviceBrokerClient(
    string host, int port, string gateway, IReadOnlyList<string> filters, Intake intake, Siren siren, TimeProvider time, ILogger<DeviceBrokerClient> log,
    DeviceLogin? login = null, CentreCa? ca = null, RetainedBoard? board = null)
{
    /// <summary>Unacknowledged messages the broker may send: well below what the intake holds.</summary>
    private const ushort UnacknowledgedMax = 64;

    private const uint SessionSeconds = 3600;

    private static readonly TimeSpan ConnectMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    private string? _lastProblem;

    public async Task Run(CancellationToken stop)
    {
        var backOff = new BackOff();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(backOff, stop);
                await Task.Delay(backOff.Next(), time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Listen(BackOff backOff, CancellationToken stop)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += _ =>
        {
            over.TrySetResult();
            return Task.CompletedTask;
        };
        var owed = new Acknowledgements(UnacknowledgedMax);
        client.ApplicationMessageReceivedAsync += received => Take(received, owed, session.Token);
        try
        {
            var answer = await client.ConnectAsync(Options(), session.Token);
            if (answer.ResultCode != MqttClientConnectResultCode.Success)
            {
                throw new MqttCommunicationException($"it answered {answer.ResultCode}{(login?.User is { } user ? $" to '{user}'" : "; it may want --device-user")}");
            }

            await client.SubscribeAsync(Subscription(), session.Token);
            await siren.Connect(payload => client.PublishAsync(
                new MqttApplicationMessageBuilder().WithTopic(siren.Topic).WithPayload(payload).WithRetainFlag().WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
                session.Token));
            board?.Connect((topic, payload) => client.PublishAsync(
                new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithRetainFlag().WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
                session.Token));
            log.LogInformation("Listening to the devices at the broker {Host}:{Port}", host, port);
            _lastProblem = null;
            backOff.Succeeded();
            await Task.WhenAny(over.Task, owed.Give(session.Token)).WaitAsync(session.Token);
            log.LogWarning("The broker of the devices at {Host}:{Port} is gone; trying again", host, port);
        }
        catch (Exception problem) when (problem is MqttCommunicationException or MqttProtocolViolationException or TimeoutException or InvalidOperationException)
        {
            var reason = problem.InnerException?.Message ?? problem.Message;
            if (reason != _lastProblem)
            {
                log.LogWarning("No broker of devices at {Host}:{Port}: {Reason}. Trying again", host, port, reason);
            }

            _lastProblem = reason;
        }
        finally
        {
            siren.Disconnect();
            board?.Disconnect();
            await session.CancelAsync();
        }
    }

    /// <summary>Called for one message at a time. It must not throw: the client would log it and leave the message unacknowledged for ever.</summary>
    private async Task Take(MqttApplicationMessageReceivedEventArgs received, Acknowledgements owed, CancellationToken session)
    {
        received.AutoAcknowledge = false;
        var said = received.ApplicationMessage;
        var message = new DeviceMessage(said.Topic, said.Payload.ToArray(), said.Retain);
        try
        {
            if (said.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce)
            {
                await intake.Pass(message, session);
            }
            else
            {
                await owed.Add(received, await intake.HandIn(message, session), session);
            }
        }
        catch (OperationCanceledException)
        {
            // Not acknowledged: the broker sends it again when we are back.
        }
    }

    private MqttClientOptions Options()
    {
        var builder = new MqttClientOptionsBuilder();
        if (login?.User is { } user)
        {
            builder.WithCredentials(user, login.Secret ?? string.Empty);
        }

        if (ca is not null)
        {
            builder.WithTlsOptions(tls => MqttTls.Of(tls, ca, identity: null, refused: why => log.LogWarning("{Reason}", why)));
        }

        if (board?.Will is var (topic, payload))
        {
            builder.WithWillTopic(topic).WithWillPayload(payload).WithWillRetain().WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        }

        return Session(builder).Build();
    }

    private MqttClientOptionsBuilder Session(MqttClientOptionsBuilder builder) => builder
        .WithTcpServer(host, port)
        .WithProtocolVersion(MqttProtocolVersion.V500)
        .WithClientId($"{gateway}-devices")
        .WithCleanStart(false)
        .WithSessionExpiryInterval(SessionSeconds)
        .WithReceiveMaximum(UnacknowledgedMax)
        .WithTimeout(ConnectMax)
        .WithKeepAlivePeriod(KeepAlive);

    private MqttClientSubscribeOptions Subscription()
    {
        var subscription = new MqttClientSubscribeOptionsBuilder();
        foreach (var filter in filters)
        {
            // Without "retain as published" the flag on arrival means: out of the broker's store. That is what a decoder must know.
            subscription.WithTopicFilter(topic => topic
                .WithTopic(filter)
                .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
                .WithRetainAsPublished(false)
                .WithRetainHandling(MqttRetainHandling.SendAtSubscribe));
        }

        return subscription.Build();
    }
}

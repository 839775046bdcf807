using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>
/// Sends the outbox to the server, strictly in order, one event at a time: the next one leaves when the server has answered that this one is
/// in its journal. What was not answered is sent again.
/// </summary>
internal sealed class UplinkSender(
    GatewaySettings settings, EventOutbox outbox, QuarantineTray tray, Inbox inbox, TimeProvider clock, ILogger<UplinkSender> log) : BackgroundService
{
    private const int BatchMax = 64;

    /// <summary>An event that waited longer than this is marked as a replay: it is history, not news.</summary>
    private static readonly TimeSpan ReplayAfter = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstRetryWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetryWaitMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerWaitMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    private readonly MqttClientFactory _factory = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = FirstRetryWait;
        while (!stoppingToken.IsCancellationRequested)
        {
            using var client = _factory.CreateMqttClient();
            try
            {
                await client.ConnectAsync(Options(), stoppingToken);
                log.LogInformation("Connected to the server at {Host}:{Port}; {Depth} events wait", settings.Uplink.Host, settings.Uplink.Port, outbox.Depth);
                wait = FirstRetryWait;
                await Publish(client, Topics.Status(settings.Site.Id, settings.Gateway.Id), StatusJson.Write(Status(online: true)), retain: true, stoppingToken);
                await Serve(client, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("No server at {Host}:{Port} ({Reason}); {Depth} events wait", settings.Uplink.Host, settings.Uplink.Port, failure.Message, outbox.Depth);
                await Task.Delay(wait, clock, stoppingToken);
                wait = wait * 2 < RetryWaitMax ? wait * 2 : RetryWaitMax;
            }
        }
    }

    private async Task Serve(IMqttClient client, CancellationToken cancel)
    {
        var nextHeartbeat = DateTimeOffset.MinValue;
        var sentUpTo = 0L;
        var depthTold = -1L;
        while (client.IsConnected)
        {
            var waiting = outbox.Oldest(sentUpTo, BatchMax);
            foreach (var one in waiting)
            {
                await Send(client, one, cancel);
                sentUpTo = one.Row;
            }

            if (waiting.Count > 0)
            {
                outbox.Forget(sentUpTo);
            }

            await SendQuarantine(client, cancel);
            var now = clock.GetUtcNow();

            // That the outbox has run empty is news to a server that waits for what was kept.
            if (now >= nextHeartbeat || (outbox.Depth == 0 && depthTold != 0))
            {
                await SendHeartbeat(client, now, cancel);
                depthTold = outbox.Depth;
                nextHeartbeat = now + TimeSpan.FromSeconds(GatewayHeartbeat.IntervalSeconds);
            }

            if (waiting.Count < BatchMax)
            {
                await outbox.WaitForNews(TimeSpan.FromSeconds(1), cancel);
            }
        }
    }

    private Task Send(IMqttClient client, Waiting one, CancellationToken cancel)
    {
        var body = one.Envelope;
        if (clock.GetUtcNow() - one.Since > ReplayAfter && EnvelopeJson.Read(body, one.Topic).Value is { } envelope)
        {
            body = EnvelopeJson.Write(envelope with { Replay = true });
        }

        return Publish(client, one.Topic, body, retain: false, cancel);
    }

    private async Task SendQuarantine(IMqttClient client, CancellationToken cancel)
    {
        while (tray.TryTake(out var entry))
        {
            var message = new MqttApplicationMessageBuilder()
                .WithTopic(Topics.Quarantine(settings.Site.Id, settings.Gateway.Id))
                .WithPayload(StatusJson.Write(entry!))
                .Build();
            await client.PublishAsync(message, cancel);
        }
    }

    private async Task SendHeartbeat(IMqttClient client, DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = outbox.OldestSince() is { } since ? (now - since).TotalSeconds : 0;
        var heartbeat = new GatewayHeartbeat(outbox.BootId, now, outbox.Depth, Math.Round(Math.Max(0, oldest), 1), inbox.ReceivedCount, tray.Count, inbox.Throttled);
        var message = new MqttApplicationMessageBuilder()
            .WithTopic(Topics.Heartbeat(settings.Site.Id, settings.Gateway.Id))
            .WithPayload(StatusJson.Write(heartbeat))
            .Build();
        await client.PublishAsync(message, cancel);
    }

    private static async Task Publish(IMqttClient client, string topic, byte[] payload, bool retain, CancellationToken cancel)
    {
        var message = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(payload)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .WithRetainFlag(retain)
            .Build();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerWaitMax);
        var answer = await client.PublishAsync(message, limit.Token);
        if (!answer.IsSuccess)
        {
            throw new InvalidOperationException($"the server refused {topic}: {answer.ReasonCode}");
        }
    }

    private GatewayStatus Status(bool online) => new(online, outbox.BootId, Version, clock.GetUtcNow());

    private static string Version { get; } = typeof(UplinkSender).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    private MqttClientOptions Options() => _factory.CreateClientOptionsBuilder()
        .WithTcpServer(settings.Uplink.Host, settings.Uplink.Port)
        .WithClientId(settings.Gateway.Id)
        .WithCredentials(settings.Gateway.Id, settings.Secret)
        .WithProtocolVersion(MqttProtocolVersion.V500)
        .WithCleanStart()
        .WithKeepAlivePeriod(KeepAlive)
        .WithTimeout(AnswerWaitMax)
        .WithWillTopic(Topics.Status(settings.Site.Id, settings.Gateway.Id))
        .WithWillPayload(StatusJson.Write(Status(online: false)))
        .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .WithWillRetain()
        .Build();
}

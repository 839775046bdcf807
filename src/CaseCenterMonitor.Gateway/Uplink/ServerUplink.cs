using System.Threading.Channels;
using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>
/// The connection to the server: MQTT 5, one session after the other for as long as the gateway runs, whether the server is there or not.
/// A session says who is there (retained, with a last will that names the boot), sends the outbox, a heartbeat, and what was quarantined.
/// </summary>
public sealed class ServerUplink(
    UplinkOptions options, OutboxStore outbox, GatewayCounters counters, SteadyClock clock, TimeProvider time, ILogger<ServerUplink> log) : IDisposable
{
    /// <summary>Quarantine entries that may wait; beyond it they are only counted.</summary>
    public const int QuarantineWaitingMax = 50;

    /// <summary>Five a second show an operator what is wrong; five hundred would hide it.</summary>
    public static readonly TimeSpan QuarantineSpacing = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan FarewellMax = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _more = new(0, 1);
    private readonly Channel<QuarantineEntry> _quarantine = Channel.CreateBounded<QuarantineEntry>(
        new BoundedChannelOptions(QuarantineWaitingMax) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Different problems remembered as said; a reason that names a number would else fill the memory over the years.</summary>
    private const int SaidMax = 100;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    private volatile bool _isTakenOver;

    private volatile bool _isThere; // Asked by the loop, which is another thread.

    /// <summary>A session with the server lasts just now.</summary>
    public bool IsThere => _isThere;

    /// <summary>Something new is in the outbox.</summary>
    public void Wake()
    {
        lock (_more)
        {
            if (_more.CurrentCount == 0)
            {
                _more.Release();
            }
        }
    }

    public void Quarantine(QuarantineEntry entry) => _quarantine.Writer.TryWrite(entry);

    public async Task Run(CancellationToken stop)
    {
        var backOff = new BackOff();
        while (!stop.IsCancellationRequested)
        {
            _isTakenOver = false;
            if (await RunSession(stop) && !_isTakenOver)
            {
                backOff.Succeeded();
                _said.Clear();
            }

            try
            {
                await Task.Delay(backOff.Next(), time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose() => _more.Dispose();

    /// <summary>True when the session was worth having: the server acknowledged something, or it lasted.</summary>
    private async Task<bool> RunSession(CancellationToken stop)
    {
        var began = time.GetTimestamp();
        using var client = new MqttClientFactory().CreateMqttClient();
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var sender = new OutboxSender(
            client, outbox, options, time, clock, _more,
            reason => Note(LogLevel.Error, "refused", $"What the server has cannot be deleted from the outbox: {reason} Trying again"));
        try
        {
            await Connect(client, session);
            await SayStatus(client, online: true, session.Token);
            _isThere = true;
            Note(LogLevel.Information, "there", $"The server at {options.Host}:{options.Port} is there; {outbox.Depth} envelopes wait");
            await RunTogether(session, sender.Run(session.Token), Beat(client, sender, session.Token), SendQuarantine(client, session.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Farewell(client);
        }
        catch (OperationCanceledException)
        {
            NoteLost();
        }
        catch (Exception problem) when (problem is MqttCommunicationException or MqttProtocolViolationException or UplinkException or InvalidOperationException or TimeoutException)
        {
            if (problem is MqttClientUnexpectedDisconnectReceivedException { ReasonCode: MqttDisconnectReasonCode.SessionTakenOver } || _isTakenOver)
            {
                _isTakenOver = true;
                NoteLost();
                return false;
            }

            var reason = problem.InnerException?.Message ?? problem.Message;
            Note(LogLevel.Warning, reason, $"No uplink to {options.Host}:{options.Port}: {reason} Trying again; {outbox.Depth} envelopes wait");
        }

        finally
        {
            _isThere = false;
        }

        return sender.HasMadeProgress || time.GetElapsedTime(began) > BackOff.Longest;
    }

    private void NoteLost()
    {
        if (_isTakenOver)
        {
            Note(LogLevel.Error, "taken over", $"Another process speaks to the server as gateway '{options.Gateway}': two gateways have one id. Give each its own (--gateway, site file)");
            return;
        }

        Note(LogLevel.Warning, "lost", $"The connection to the server at {options.Host}:{options.Port} was lost");
    }

    private async Task Connect(IMqttClient client, CancellationTokenSource session)
    {
        client.DisconnectedAsync += async gone =>
        {
            _isTakenOver = gone.Reason == MqttClientDisconnectReason.SessionTakenOver;
            try
            {
                await session.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // The session was over before the client noticed.
            }
        };
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Host, options.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(options.Gateway)
            .WithCredentials(options.Gateway, options.Secret)
            .WithCleanStart()
            .WithTimeout(options.ConnectMax)
            .WithKeepAlivePeriod(options.KeepAlive)
            .WithWillTopic(Topics.Status(options.Site, options.Gateway))
            .WithWillPayload(StatusJson.Write(Status(online: false)))
            .WithWillRetain()
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
        if (options.Ca is { } ca)
        {
            builder.WithTlsOptions(tls => MqttTls.Of(tls, ca, options.Identity, refused: why => Note(LogLevel.Warning, why, why)));
        }

        var answer = await client.ConnectAsync(builder.Build(), session.Token);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new UplinkException(answer.ResultCode is MqttClientConnectResultCode.NotAuthorized or MqttClientConnectResultCode.BadUserNameOrPassword
                ? $"The server does not accept gateway '{options.Gateway}' with this secret."
                : $"The server answered {answer.ResultCode} {answer.ReasonString}.");
        }
    }

    /// <summary>The first that ends ends all of them; its reason is the reason of the session's end.</summary>
    private static async Task RunTogether(CancellationTokenSource session, params Task[] parts)
    {
        var first = await Task.WhenAny(parts);
        await session.CancelAsync();
        try
        {
            await Task.WhenAll(parts);
        }
        catch (Exception) when (first.IsFaulted)
        {
            // The reason of the first is thrown below; the others only followed it.
        }

        await first;
    }

    private async Task Beat(IMqttClient client, OutboxSender sender, CancellationToken stop)
    {
        while (true)
        {
            await SayAlive(client, stop);
            var interval = Task.Delay(TimeSpan.FromSeconds(GatewayHeartbeat.IntervalSeconds), time, stop);

            // A server that came back waits for what was kept: that nothing more is coming is told at once.
            await (sender.RanEmpty.IsCompleted ? interval : Task.WhenAny(interval, sender.RanEmpty));
            stop.ThrowIfCancellationRequested();
            if (sender.OldestWait > options.AcknowledgeMax)
            {
                throw new UplinkException($"The server has not acknowledged an envelope for {sender.OldestWait.TotalSeconds:F0} s.");
            }
        }
    }

    /// <summary>A gateway whose disk refuses sees and can tell nothing: it is silent, and the server says that the gateway is gone.</summary>
    private async Task SayAlive(IMqttClient client, CancellationToken stop)
    {
        if (outbox.IsRefused)
        {
            return;
        }

        // Read before the depth: what is written in between makes the depth more than nothing, never the number too high.
        var newest = outbox.Sequence;
        var oldest = outbox.OldestQueuedAt() is { } queued ? Math.Max(0, (clock.Now - queued).TotalSeconds) : 0;
        var heartbeat = new GatewayHeartbeat(
            outbox.BootId, time.GetUtcNow(), newest, outbox.Depth, Math.Round(oldest, 3), counters.Received, counters.Quarantined, counters.Throttled);
        await Publish(client, Topics.Heartbeat(options.Site, options.Gateway), StatusJson.Write(heartbeat), stop);
    }

    private async Task SendQuarantine(IMqttClient client, CancellationToken stop)
    {
        await foreach (var entry in _quarantine.Reader.ReadAllAsync(stop))
        {
            await Publish(client, Topics.Quarantine(options.Site, options.Gateway), StatusJson.Write(entry), stop);
            await Task.Delay(QuarantineSpacing, time, stop);
        }
    }

    private async Task Farewell(IMqttClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(FarewellMax);
            await SayStatus(client, online: false, limit.Token);
            await client.DisconnectAsync(new MqttClientDisconnectOptions(), limit.Token);
        }
        catch (Exception problem) when (problem is MqttCommunicationException or OperationCanceledException or InvalidOperationException)
        {
            log.LogInformation("The server did not hear the farewell: {Reason}", problem.Message);
        }
    }

    private Task<MqttClientPublishResult> SayStatus(IMqttClient client, bool online, CancellationToken stop) => client.PublishAsync(
        new MqttApplicationMessageBuilder()
            .WithTopic(Topics.Status(options.Site, options.Gateway))
            .WithPayload(StatusJson.Write(Status(online)))
            .WithRetainFlag()
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build(),
        stop);

    private static Task<MqttClientPublishResult> Publish(IMqttClient client, string topic, byte[] payload, CancellationToken stop) =>
        client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).Build(), stop);

    private GatewayStatus Status(bool online) => new(online, outbox.BootId, options.Version, time.GetUtcNow());

    /// <summary>While nothing comes of it the same thing is said once, however often it is met.</summary>
    private void Note(LogLevel level, string what, string text)
    {
        if (_said.Count >= SaidMax)
        {
            _said.Clear();
        }

        if (_said.Add(what))
        {
            log.Log(level, "{Text}", text);
        }
    }
}

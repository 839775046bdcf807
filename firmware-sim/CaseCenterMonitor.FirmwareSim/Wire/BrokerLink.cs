using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.FirmwareSim.Wire;

/// <summary>The MQTT connection of one device: connects, comes back after a break, and sends what is queued while it stands.</summary>
public sealed class BrokerLink(IDevice device, BrokerAddress broker, Inbox inbox, Action<string> refused) : IAsyncDisposable
{
    /// <summary>What a device with little memory can hold back while the network is slow; more is lost.</summary>
    public const int QueueMax = 200;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private readonly MqttClientFactory _factory = new();
    private Channel<Publication> _queue = NewQueue();
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private IMqttClient? _client;
    private long _published;
    private long _lost;

    public bool IsConnected => _client?.IsConnected ?? false;

    public long Published => Interlocked.Read(ref _published);

    public long Lost => Interlocked.Read(ref _lost);

    public void Start()
    {
        if (_running.IsCompleted)
        {
            (_stop, _queue) = (new CancellationTokenSource(), NewQueue());
            _running = RunAsync(_queue, _stop.Token);
        }
    }

    public void Send(Publication publication)
    {
        if (!IsConnected || !_queue.Writer.TryWrite(publication))
        {
            Interlocked.Increment(ref _lost);
        }
    }

    /// <summary>Breaks the connection without a DISCONNECT, so that the broker publishes the will.</summary>
    public void Kill()
    {
        _stop.Cancel();
        _client?.Dispose();
    }

    /// <summary>Switches the device off in order.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        if (_client is not { IsConnected: true } client)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(FarewellTimeout);
        try
        {
            foreach (var last in device.Farewell())
            {
                await client.PublishAsync(MessageOf(last), timeout.Token);
            }

            await client.DisconnectAsync(cancellationToken: timeout.Token);
        }
        catch (Exception wrong) when (IsNetwork(wrong))
        {
            // Switched off while the broker was going away: the will says what the farewell would have said.
        }
    }

    private static Channel<Publication> NewQueue() =>
        Channel.CreateBounded<Publication>(new BoundedChannelOptions(QueueMax) { SingleReader = true });

    private static bool IsNetwork(Exception wrong) =>
        wrong is MqttCommunicationException or MqttClientNotConnectedException or MqttClientDisconnectedException or OperationCanceledException
            or ObjectDisposedException or MqttProtocolViolationException or IOException or System.Net.Sockets.SocketException;

    private static MqttApplicationMessage MessageOf(Publication publication) => new MqttApplicationMessageBuilder()
        .WithTopic(publication.Topic)
        .WithPayload(publication.Payload)
        .WithRetainFlag(publication.Retain)
        .WithQualityOfServiceLevel(QosOf(publication))
        .Build();

    private static MqttQualityOfServiceLevel QosOf(Publication publication) =>
        publication.AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce;

    /// <summary>The client stays connected when this ends by <paramref name="stop"/>, so that a farewell can still be said.</summary>
    private async Task RunAsync(Channel<Publication> queue, CancellationToken stop)
    {
        var retry = RetryMin;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ConnectAsync(stop);
                retry = RetryMin;
                await SendQueuedAsync(queue, stop);
            }
            catch (Exception wrong) when (IsNetwork(wrong))
            {
                await AfterBreakAsync(wrong, retry, stop);
                retry = retry * 2 > RetryMax ? RetryMax : retry * 2;
            }
        }
    }

    private async Task AfterBreakAsync(Exception wrong, TimeSpan retry, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        refused(wrong.Message);
        await Task.Delay(retry, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ConnectAsync(CancellationToken stop)
    {
        _client?.Dispose();
        _client = _factory.CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += received =>
        {
            var (topic, payload) = (received.ApplicationMessage.Topic, System.Buffers.BuffersExtensions.ToArray(received.ApplicationMessage.Payload));
            inbox.Post(() => device.Received(topic, payload));
            return Task.CompletedTask;
        };
        await _client.ConnectAsync(Options(), stop);
        if (device.Listens is { } filter)
        {
            await _client.SubscribeAsync(filter, cancellationToken: stop);
        }

        inbox.Post(device.Connected);
    }

    private async Task SendQueuedAsync(Channel<Publication> queue, CancellationToken stop)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _client!.DisconnectedAsync += _ =>
        {
            Cancel(broken);
            return Task.CompletedTask;
        };
        await foreach (var publication in queue.Reader.ReadAllAsync(broken.Token))
        {
            await _client.PublishAsync(MessageOf(publication), broken.Token);
            Interlocked.Increment(ref _published);
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The break was noticed before the notice arrived.
        }
    }

    private MqttClientOptions Options()
    {
        var options = _factory.CreateClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithClientId(device.ClientId)
            .WithKeepAlivePeriod(KeepAlive)
            .WithTimeout(Timeout);
        return (device.Will is { } will
            ? options.WithWillTopic(will.Topic).WithWillPayload(will.Payload).WithWillRetain(will.Retain).WithWillQualityOfServiceLevel(QosOf(will))
            : options).Build();
    }
}

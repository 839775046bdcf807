using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.SystemTests.Harness;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>Stands where the server stands, at its broker, and writes down everything that comes, in the order in which it comes.</summary>
public sealed class ServerSide : IDisposable
{
    private const uint SessionSeconds = 3600;

    /// <summary>A broker of a test is away for seconds.</summary>
    private static readonly TimeSpan AwayMax = TimeSpan.FromMinutes(2);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<Came> _came = [];
    private readonly List<Envelope> _others = [];
    private readonly HashSet<string> _beating = [];
    private GatewayHeartbeat? _heartbeat;
    private long _lastLive;

    private ServerSide(int port)
    {
        _client.ApplicationMessageReceivedAsync += Take;
        _ = Stay(port);
    }

    public IReadOnlyList<Came> Came
    {
        get
        {
            lock (_gate)
            {
                return [.. _came];
            }
        }
    }

    /// <summary>What is about something else than counting, such as doors.</summary>
    public IReadOnlyList<Envelope> Others
    {
        get
        {
            lock (_gate)
            {
                return [.. _others];
            }
        }
    }

    /// <summary>Boots that sent a heartbeat.</summary>
    public int BootsBeating
    {
        get
        {
            lock (_gate)
            {
                return _beating.Count;
            }
        }
    }

    public GatewayHeartbeat? Heartbeat => Volatile.Read(ref _heartbeat);

    public long LongestQueue { get; private set; }

    /// <summary>When an event came that was not marked as late, by the stopwatch.</summary>
    public long LastLive => Interlocked.Read(ref _lastLive);

    public static async Task<ServerSide> At(int port)
    {
        var side = new ServerSide(port);
        await Eventually.True("the server's side listens", () => Task.FromResult(side._client.IsConnected));
        return side;
    }

    public Tally Tally() => new(Came);

    public void Dispose()
    {
        _stop.Cancel();
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task Stay(int port)
    {
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("server-side").WithProtocolVersion(MqttProtocolVersion.V500)
            .WithCleanStart(false).WithSessionExpiryInterval(SessionSeconds).Build();
        while (!_stop.IsCancellationRequested)
        {
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Func<MqttClientDisconnectedEventArgs, Task> note = _ =>
            {
                gone.TrySetResult();
                return Task.CompletedTask;
            };
            _client.DisconnectedAsync += note;
            try
            {
                await Eventually.True("the server's broker listens", async () => _stop.IsCancellationRequested || await Ports.Listens(port), AwayMax);
                await _client.ConnectAsync(options, _stop.Token);
                await _client.SubscribeAsync($"{Topics.Root}/#", MQTTnet.Protocol.MqttQualityOfServiceLevel.AtLeastOnce, _stop.Token);
                await gone.Task.WaitAsync(_stop.Token);
            }
            catch (Exception away) when (away is MqttCommunicationException or InvalidOperationException or OperationCanceledException)
            {
                // Until the broker is there again.
            }
            finally
            {
                _client.DisconnectedAsync -= note;
            }
        }
    }

    private Task Take(MqttApplicationMessageReceivedEventArgs received)
    {
        var (topic, payload) = (received.ApplicationMessage.Topic, received.ApplicationMessage.Payload.ToArray());
        lock (_gate)
        {
            if (topic.EndsWith("/event", StringComparison.Ordinal))
            {
                Note(EnvelopeJson.Read(payload, topic).Value ?? throw new InvalidOperationException($"No envelope on {topic}."));
            }
            else if (topic.EndsWith("/heartbeat", StringComparison.Ordinal) && StatusJson.ReadHeartbeat(payload).Value is { } heartbeat)
            {
                Volatile.Write(ref _heartbeat, heartbeat);
                _beating.Add(heartbeat.BootId);
                LongestQueue = Math.Max(LongestQueue, heartbeat.QueueDepth);
            }
        }

        return Task.CompletedTask;
    }

    private void Note(Envelope envelope)
    {
        if (!envelope.Replay)
        {
            Interlocked.Exchange(ref _lastLive, Stopwatch.GetTimestamp());
        }

        if (envelope.Data is CanonicalEvent.ZoneOccupancy count)
        {
            _came.Add(new Came(envelope.BootId, envelope.Sequence, envelope.Replay, int.Parse(envelope.Subject.Id[4..], CultureInfo.InvariantCulture), count.Count));
            return;
        }

        _came.Add(new Came(envelope.BootId, envelope.Sequence, envelope.Replay));
        _others.Add(envelope);
    }
}

using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Protocol.Canonical;
using MQTTnet;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>
/// Sends the outbox in order, a small window at a time, and deletes an entry only when the server acknowledged it and everything before it.
/// MQTTnet does not repeat an unacknowledged publish: what is not deleted goes out again with the next session.
/// </summary>
internal sealed class OutboxSender(IMqttClient client, OutboxStore outbox, UplinkOptions options, TimeProvider time, SemaphoreSlim more)
{
    /// <summary>Deletions are grouped: a deletion lost in a crash costs one repeated envelope.</summary>
    private const int DeleteEvery = 64;

    private readonly Queue<(long Position, long StartedAt, Task<MqttClientPublishResult> Acknowledgement)> _inFlight = new();
    private long _sent;
    private long _acknowledged;
    private long _deleted;

    public bool HasMadeProgress => _acknowledged > 0;

    /// <summary>How long the oldest envelope under way has waited for its acknowledgement.</summary>
    public TimeSpan OldestWait
    {
        get
        {
            lock (_inFlight)
            {
                return _inFlight.TryPeek(out var oldest) ? time.GetElapsedTime(oldest.StartedAt) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Runs until cancelled or until the server refuses something.</summary>
    public async Task Run(CancellationToken stop)
    {
        Task? wake = null;
        try
        {
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                Fill(stop);
                wake ??= more.WaitAsync(stop);
                var first = First();
                await (first is null ? wake : Task.WhenAny(first, wake));
                wake = wake.IsCompleted ? null : wake;
                TakeAcknowledgements();
            }
        }
        finally
        {
            DeleteAcknowledged();
        }
    }

    private Task<MqttClientPublishResult>? First()
    {
        lock (_inFlight)
        {
            return _inFlight.TryPeek(out var oldest) ? oldest.Acknowledgement : null;
        }
    }

    private void Fill(CancellationToken stop)
    {
        var room = options.Window - _inFlight.Count;
        if (room == 0)
        {
            return;
        }

        foreach (var entry in outbox.ReadAfter(_sent, room))
        {
            // Started one after the other without waiting: the client writes them to the connection in this order.
            var acknowledgement = client.PublishAsync(MessageOf(entry), stop);
            lock (_inFlight)
            {
                _inFlight.Enqueue((entry.Position, time.GetTimestamp(), acknowledgement));
            }

            _sent = entry.Position;
        }
    }

    private void TakeAcknowledgements()
    {
        while (_inFlight.TryPeek(out var oldest) && oldest.Acknowledgement.IsCompleted)
        {
            var result = oldest.Acknowledgement.GetAwaiter().GetResult();
            if (result.ReasonCode != MqttClientPublishReasonCode.Success)
            {
                throw new UplinkException(result.ReasonCode == MqttClientPublishReasonCode.NoMatchingSubscribers
                    ? "The broker took an envelope and nobody is subscribed to it: is the server there?"
                    : $"The server refused an envelope: {result.ReasonCode} {result.ReasonString}");
            }

            lock (_inFlight)
            {
                _inFlight.Dequeue();
            }

            _acknowledged = oldest.Position;
        }

        if (_inFlight.Count == 0 || _acknowledged - _deleted >= DeleteEvery)
        {
            DeleteAcknowledged();
        }
    }

    private void DeleteAcknowledged()
    {
        if (_acknowledged > _deleted)
        {
            outbox.Delete(_acknowledged);
            _deleted = _acknowledged;
        }
    }

    private MqttApplicationMessage MessageOf(OutboxEntry entry) => new MqttApplicationMessageBuilder()
        .WithTopic(entry.Topic)
        .WithPayload(time.GetUtcNow() - entry.QueuedAt > options.ReplayAfter ? MarkedLate(entry) : entry.Body)
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .Build();

    private static byte[] MarkedLate(OutboxEntry entry) =>
        EnvelopeJson.Read(entry.Body, entry.Topic).Value is { } envelope ? EnvelopeJson.Write(envelope with { Replay = true }) : entry.Body;
}

using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Data.Sqlite;
using MQTTnet;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.Gateway.Uplink;

/// <summary>
/// Sends the outbox in order, a small window at a time, and deletes an entry only when the server acknowledged it and everything before it.
/// MQTTnet does not repeat an unacknowledged publish: what is not deleted goes out again with the next session.
/// </summary>
/// <param name="clock">The clock by which the entries were queued: nobody can set it.</param>
/// <param name="onRefused">Told why the disk does not take a deletion; it is tried again, and what is not deleted would only be sent again.</param>
internal sealed class OutboxSender(
    IMqttClient client, OutboxStore outbox, UplinkOptions options, TimeProvider time, SteadyClock clock, SemaphoreSlim more, Action<string> onRefused)
{
    /// <summary>
    /// Deletions are grouped, since each waits for the write of what comes in meanwhile: a deletion lost in a crash costs so many repeated envelopes.
    /// </summary>
    private const int DeleteEvery = 256;

    private readonly Queue<(long Position, long StartedAt, Task<MqttClientPublishResult> Acknowledgement)> _inFlight = new();
    private readonly TaskCompletionSource _ranEmpty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sent;
    private long _acknowledged;
    private long _deleted;

    public bool HasMadeProgress => _acknowledged > 0;

    /// <summary>Completes when everything that waited has been acknowledged for the first time in this session.</summary>
    public Task RanEmpty => _ranEmpty.Task;

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
                DeleteWhenIdle();
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

        if (_acknowledged - _deleted >= DeleteEvery)
        {
            DeleteAcknowledged();
        }
    }

    // Nothing under way after filling: nothing waits. While something does, each round that was answered at once would else be a deletion.
    private void DeleteWhenIdle()
    {
        if (_inFlight.Count == 0 && _acknowledged > _deleted)
        {
            DeleteAcknowledged();
        }
    }

    private void DeleteAcknowledged()
    {
        if (_acknowledged > _deleted)
        {
            try
            {
                outbox.Delete(_acknowledged);
                _deleted = _acknowledged;
            }
            catch (SqliteException problem) when (!OutboxFile.IsDamage(problem))
            {
                onRefused(problem.Message);
            }
        }

        if (outbox.Depth == 0)
        {
            _ranEmpty.TrySetResult();
        }
    }

    private MqttApplicationMessage MessageOf(OutboxEntry entry) => new MqttApplicationMessageBuilder()
        .WithTopic(entry.Topic)
        .WithPayload(IsLate(entry) ? MarkedLate(entry) : entry.Body)
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .Build();

    // What an earlier boot left behind waited through its end and this start, whatever the clocks of the two say.
    private bool IsLate(OutboxEntry entry) => entry.Position <= outbox.InheritedUpTo || clock.Now - entry.QueuedAt > options.ReplayAfter;

    private static byte[] MarkedLate(OutboxEntry entry) =>
        EnvelopeJson.Read(entry.Body, entry.Topic).Value is { } envelope ? EnvelopeJson.Write(envelope with { Replay = true }) : entry.Body;
}

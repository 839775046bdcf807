using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Gateway.LocalAlarms;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using MQTTnet.Exceptions;

namespace CaseCenterMonitor.Gateway;

/// <summary>The one reader: messages and ticks go through the floor, what they led to goes to disk, and only then is anybody told.</summary>
public sealed class GatewayLoop(
    Intake intake, Floor floor, OutboxStore outbox, ServerUplink uplink, Siren siren, GatewayCounters counters, SteadyClock clock, TimeProvider time,
    ILogger<GatewayLoop> log, IReadOnlyList<Overheard>? listeners = null, HomeAssistantExport? export = null)
{
    /// <summary>How often silence is looked at.</summary>
    public static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Messages that share one write to the disk.</summary>
    private const int BatchMax = 256;

    /// <summary>While the disk refuses, the devices wait, and it is tried again this often.</summary>
    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(1);

    /// <summary>A broker that does not take the word of the siren holds the devices up no longer than this; it is tried again.</summary>
    private static readonly TimeSpan SirenMax = TimeSpan.FromMilliseconds(500);

    /// <summary>A log line of each kind of trouble at most this often.</summary>
    private static readonly TimeSpan LogEvery = TimeSpan.FromSeconds(10);

    private readonly LocalAlarm _localAlarm = new(clock.Now);
    private readonly Overheard[] _listeners = [.. listeners ?? []];
    private LocalAlarmView? _unsaid;
    private readonly Findings _findings = new();
    private readonly HandledDeliveries _handled = new(outbox.Handled);
    private readonly List<(long Place, Delivery Delivery)> _deliveries = new(BatchMax);
    private bool _isNewSession;
    private readonly List<Arrival> _batch = new(BatchMax);
    private DateTimeOffset _nextTick = clock.Now;
    private DateTimeOffset _nextQuarantineLog = clock.Now;
    private DateTimeOffset _nextRefusalLog = clock.Now;
    private DateTimeOffset _nextDroppedLog = clock.Now;
    private long _saidDropped;

    public async Task Run(CancellationToken stop)
    {
        Recall();
        using var ticks = new PeriodicTimer(TickEvery, time);
        var tick = ticks.WaitForNextTickAsync(stop).AsTask();
        var arrival = intake.Arrivals.WaitToReadAsync(stop).AsTask();
        while (true)
        {
            await await Task.WhenAny(arrival, tick);
            if (tick.IsCompleted)
            {
                tick = ticks.WaitForNextTickAsync(stop).AsTask();
            }

            await Step(stop);
            if (arrival.IsCompleted)
            {
                arrival = intake.Arrivals.WaitToReadAsync(stop).AsTask();
            }
        }
    }

    private async Task Step(CancellationToken stop)
    {
        floor.WallOffset = clock.WallOffset;
        floor.Restates = uplink.IsThere;
        while (_batch.Count < BatchMax && intake.Arrivals.TryRead(out var arrival))
        {
            Take(arrival);
            _batch.Add(arrival);
        }

        // Under a flood the timer may be late; the clock decides.
        if (clock.Now >= _nextTick)
        {
            _nextTick = clock.Now + TickEvery;
            floor.Tick(clock.Now, _findings);
        }

        NoteDistress();
        await Keep(stop);
        export?.Take(_findings.Found);
        await Sound(stop);
        TellQuarantine();
        _findings.Clear();
        _deliveries.Clear();
        foreach (var arrival in _batch)
        {
            arrival.Done?.TrySetResult();
        }

        _batch.Clear();
    }

    private void Take(in Arrival arrival)
    {
        if (arrival.IsNewSession)
        {
            _handled.Clear();
            _deliveries.Clear();
            _isNewSession = true;
            return;
        }

        if (arrival.Delivery is not { } delivery)
        {
            Take(arrival.Message);
        }
        else if (!_handled.Knows(delivery))
        {
            _deliveries.Add((_handled.Note(delivery), delivery));
            Take(arrival.Message);
        }
    }

    private void Take(in DeviceMessage message)
    {
        if (siren.IsAcknowledgement(message))
        {
            _localAlarm.Acknowledge();
            return;
        }

        floor.Take(message, clock.Now, _findings);
        foreach (var listener in _listeners)
        {
            listener.Offer(message, clock.Now + floor.WallOffset);
        }
    }

    // What the disk refuses no server will hear of: then the siren is all there is.
    private async Task Sound(CancellationToken stop)
    {
        _unsaid = _localAlarm.Tick(clock.Now, uplink.IsThere && !outbox.IsRefused, outbox.Sequence - outbox.Depth) ?? _unsaid;
        if (_unsaid is { } view)
        {
            await SaySiren(view, stop);
        }
    }

    private async Task SaySiren(LocalAlarmView view, CancellationToken stop)
    {
        try
        {
            await siren.Say(view).WaitAsync(SirenMax, time, stop);
            log.LogWarning("Local alarm: {State}, {Count} reasons", view.State, view.Reasons.Count);
            _unsaid = null;
        }
        catch (Exception problem) when (problem is MqttCommunicationException or InvalidOperationException or TimeoutException)
        {
            log.LogWarning("The broker of the devices did not take the local alarm: {Reason} Trying again", problem.Message);
        }
    }

    // What a run before this one found and the server still does not have sounds on. Counted from the end: the uplink may be taking from the front.
    private void Recall()
    {
        var distress = new List<(Envelope Envelope, int Place)>();
        var count = 0;
        for (var page = outbox.ReadAfter(0, BatchMax); page.Count > 0; page = outbox.ReadAfter(page[^1].Position, BatchMax))
        {
            foreach (var entry in page)
            {
                count++;
                if (EnvelopeJson.Read(entry.Body, entry.Topic).Value is { Data.IsDistress: true } envelope)
                {
                    distress.Add((envelope, count));
                }
            }
        }

        distress.ForEach(each => _localAlarm.Note(each.Envelope.Subject, each.Envelope.Data, outbox.Sequence - count + each.Place, each.Envelope.Time));
    }

    private async Task Keep(CancellationToken stop)
    {
        while (_findings.Found.Count > 0 || _isNewSession)
        {
            try
            {
                outbox.Append(_findings.Found, clock.Now, new HandledBatch(_deliveries, _isNewSession));
                _isNewSession = false;
                uplink.Wake();
                break;
            }
            catch (SqliteException problem) when (!OutboxFile.IsDamage(problem))
            {
                LogRefused(problem.Message);
                await Sound(stop);
                await Task.Delay(DiskRetry, time, stop);
            }
        }

        if (outbox.Dropped > _saidDropped && clock.Now >= _nextDroppedLog)
        {
            _nextDroppedLog = clock.Now + LogEvery;
            log.LogError("The outbox is full: {Count} of the oldest envelopes were given up since the start", outbox.Dropped);
            _saidDropped = outbox.Dropped;
        }
    }

    private void LogRefused(string reason)
    {
        if (clock.Now >= _nextRefusalLog)
        {
            _nextRefusalLog = clock.Now + LogEvery;
            log.LogError("The outbox cannot be written: {Reason}. The devices wait; trying again", reason);
        }
    }

    // With the numbers that the outbox is about to give, one after the other.
    private void NoteDistress()
    {
        for (var index = 0; index < _findings.Found.Count; index++)
        {
            var found = _findings.Found[index];
            _localAlarm.Note(found.Subject, found.Data, outbox.Sequence + index + 1, found.Time);
        }
    }

    private void TellQuarantine()
    {
        counters.CountQuarantined(_findings.Quarantined.Count);
        foreach (var entry in _findings.Quarantined)
        {
            uplink.Quarantine(entry);
            LogSometimes(entry);
        }
    }

    private void LogSometimes(QuarantineEntry entry)
    {
        if (clock.Now >= _nextQuarantineLog)
        {
            _nextQuarantineLog = clock.Now + LogEvery;
            log.LogWarning("Quarantined from {Topic}: {Reason} ({Total} so far)", entry.Topic, entry.Reason, counters.Quarantined);
        }
    }
}

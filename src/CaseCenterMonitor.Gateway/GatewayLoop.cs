using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using CaseCenterMonitor.Protocol.Canonical;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway;

/// <summary>The one reader: messages and ticks go through the floor, what they led to goes to disk, and only then is anybody told.</summary>
public sealed class GatewayLoop(
    Intake intake, Floor floor, OutboxStore outbox, ServerUplink uplink, GatewayCounters counters, SteadyClock clock, TimeProvider time, ILogger<GatewayLoop> log)
{
    /// <summary>How often silence is looked at.</summary>
    public static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Messages that share one write to the disk.</summary>
    private const int BatchMax = 256;

    /// <summary>While the disk refuses, the devices wait, and it is tried again this often.</summary>
    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(1);

    /// <summary>A log line of each kind of trouble at most this often.</summary>
    private static readonly TimeSpan QuarantineLogEvery = TimeSpan.FromSeconds(10);

    private readonly Findings _findings = new();
    private readonly List<Arrival> _batch = new(BatchMax);
    private DateTimeOffset _nextTick = clock.Now;
    private DateTimeOffset _nextQuarantineLog = clock.Now;
    private long _saidDropped;

    public async Task Run(CancellationToken stop)
    {
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
        while (_batch.Count < BatchMax && intake.Arrivals.TryRead(out var arrival))
        {
            floor.Take(arrival.Message, clock.Now, _findings);
            _batch.Add(arrival);
        }

        // Under a flood the timer may be late; the clock decides.
        if (clock.Now >= _nextTick)
        {
            _nextTick = clock.Now + TickEvery;
            floor.Tick(clock.Now, _findings);
        }

        await Keep(stop);
        TellQuarantine();
        _findings.Clear();
        foreach (var arrival in _batch)
        {
            arrival.Done.TrySetResult();
        }

        _batch.Clear();
    }

    private async Task Keep(CancellationToken stop)
    {
        while (_findings.Found.Count > 0)
        {
            try
            {
                outbox.Append(_findings.Found, time.GetUtcNow());
                uplink.Wake();
                break;
            }
            catch (SqliteException problem) when (!OutboxFile.IsDamage(problem))
            {
                log.LogError("The outbox cannot be written: {Reason}. The devices wait; trying again", problem.Message);
                await Task.Delay(DiskRetry, time, stop);
            }
        }

        if (outbox.Dropped > _saidDropped)
        {
            log.LogError("The outbox is full: {Count} of the oldest envelopes were given up since the start", outbox.Dropped);
            _saidDropped = outbox.Dropped;
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
            _nextQuarantineLog = clock.Now + QuarantineLogEvery;
            log.LogWarning("Quarantined from {Topic}: {Reason} ({Total} so far)", entry.Topic, entry.Reason, counters.Quarantined);
        }
    }
}

using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.Outbox;
using CaseCenterMonitor.Gateway.Uplink;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway.Floor;

/// <summary>The single reader of the inbox: what messages and time have changed goes to the outbox, and only then are messages done.</summary>
internal sealed class FloorLoop(
    Inbox inbox, GatewayFloor floor, EventOutbox outbox, QuarantineTray tray, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<FloorLoop> log)
    : BackgroundService
{
    private const int BatchMax = 128;

    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Run(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A mistake of ours: stop, be started again, and let the server notice the silence meanwhile.
            log.LogCritical(failure, "The floor loop failed; the gateway stops");
            Environment.ExitCode = 70;
            lifetime.StopApplication();
        }
    }

    private async Task Run(CancellationToken cancel)
    {
        var result = new FloorResult();
        var batch = new List<Received>(BatchMax);
        var nextTick = clock.GetUtcNow() + TickEvery;
        using var ticks = new PeriodicTimer(TickEvery, clock);
        var tick = ticks.WaitForNextTickAsync(cancel).AsTask();
        var news = inbox.Reader.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            await Task.WhenAny(tick, news);
            cancel.ThrowIfCancellationRequested();
            result.Clear();
            batch.Clear();
            if (news.IsCompleted)
            {
                while (batch.Count < BatchMax && inbox.Reader.TryRead(out var received))
                {
                    batch.Add(received);
                    floor.Take(received.Message, received.At, result);
                }

                news = inbox.Reader.WaitToReadAsync(cancel).AsTask();
            }

            var now = clock.GetUtcNow();
            if (tick.IsCompleted || now >= nextTick)
            {
                floor.Tick(now, result);
                nextTick = now + TickEvery;
                tick = tick.IsCompleted ? ticks.WaitForNextTickAsync(cancel).AsTask() : tick;
            }

            outbox.Append(result.Events, now);
            tray.Add(result.Quarantined);
            foreach (var received in batch)
            {
                received.Done.SetResult();
            }
        }
    }
}

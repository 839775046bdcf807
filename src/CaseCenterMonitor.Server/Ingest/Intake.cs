using System.Diagnostics;
using System.Threading.Channels;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using NodaTime;
using Orleans.Concurrency;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>
/// The one road into a centre: a bounded queue with one reader that hands batches to the centre. Whoever offers a signal waits until it is
/// on disk and judged; only then may a broker be told that it was taken.
/// </summary>
public sealed class Intake(IGrainFactory grains, Premises premises, ServerMeter meter, OtherWriter other, TimeProvider clock, ILogger<Intake> log) : BackgroundService
{
    /// <summary>Signals that may wait. Beyond it the offering side waits, and with it the sender.</summary>
    private const int QueueMax = 4096;

    /// <summary>Signals in one commit.</summary>
    private const int BatchMax = 256;

    /// <summary>Wait before a centre that failed is tried again.</summary>
    private static readonly TimeSpan RetryWait = TimeSpan.FromMilliseconds(250);

    private readonly LastingTrouble _trouble = new(clock);

    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(QueueMax) { SingleReader = true });

    public int Waiting => _queue.Reader.Count;

    /// <summary>
    /// What comes with neither a number of its gateway nor a name gets a name: a batch is handed over again when no answer came, and what is in the journal by then
    /// is known by it.
    /// </summary>
    /// <returns>When it is on disk and judged.</returns>
    public async Task<Receipt> Offer(Signal signal, Instant receivedAt, Origin? origin = null, string? commandId = null, CancellationToken cancel = default)
    {
        var incoming = new Incoming(
            JournalJson.Write(signal), receivedAt.ToUnixTimeTicks(), origin?.Gateway.Value, origin?.BootId, origin?.Sequence ?? 0,
            commandId ?? (origin is null ? Guid.NewGuid().ToString() : null),
            Now().ToUnixTimeTicks());
        var pending = new Pending(
            incoming, new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously), Activity.Current is { Recorded: true } request ? request.Context : null);
        await _queue.Writer.WriteAsync(pending, cancel);
        return await pending.Done.Task.WaitAsync(cancel);
    }

    public Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var centre = grains.GetGrain<ICentreGrain>(premises.Site.Id);
        var batch = new List<Pending>(BatchMax);
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            batch.Clear();
            while (batch.Count < BatchMax && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            await HandOver(centre, batch, stoppingToken);
        }
    }

    private async Task HandOver(ICentreGrain centre, List<Pending> batch, CancellationToken cancel)
    {
        var incoming = new Immutable<Incoming[]>([.. batch.Select(pending => pending.Incoming)]);
        meter.HandedOver(batch.Count);
        using var hop = Hops.Ingest(batch.Count, batch.Select(pending => pending.AskedBy).OfType<ActivityContext>());
        if (Hops.IdOf(hop) is { } trace)
        {
            RequestContext.Set(Hops.ParentKey, trace);
        }

        while (true)
        {
            try
            {
                var receipts = await centre.Accept(incoming);
                _trouble.Over();
                for (var index = 0; index < batch.Count; index++)
                {
                    batch[index].Done.SetResult(receipts[index]);
                }

                return;
            }
            catch (Exception) when (other.Seen.IsCancellationRequested)
            {
                var refused = new InvalidOperationException("Another server has the journal: this one takes nothing any more.");
                batch.ForEach(pending => pending.Done.SetException(refused));
                return;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                // Nothing was acknowledged, so nothing is lost: repeats that did reach the disk are recognised by their numbers.
                if (_trouble.Met(ExceptionText.Of(failure)) is { } times)
                {
                    log.LogError(LogEvent.BatchNotHandedOver, failure, "A batch of {Count} could not be handed over, {Times} times by now; trying again", batch.Count, times);
                }

                await Task.Delay(RetryWait, clock, cancel);
            }
        }
    }

    private readonly record struct Pending(Incoming Incoming, TaskCompletionSource<Receipt> Done, ActivityContext? AskedBy);
}

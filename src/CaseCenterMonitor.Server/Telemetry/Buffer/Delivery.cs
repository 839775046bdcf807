using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Telemetry.Stores;

namespace CaseCenterMonitor.Server.Telemetry.Buffer;

/// <summary>Brings what waits to the store, in order. While the store is away it tries less and less often, and says so once.</summary>
internal sealed partial class Delivery(DiskBuffer buffer, ITimeSeriesStore store, TimeProvider clock, ILogger<Delivery> log) : BackgroundService
{
    /// <summary>InfluxDB recommends five thousand lines for one write.</summary>
    public const int LinesPerWriteMax = 5_000;

    /// <summary>Letters of one write, unpacked: far below what any store takes at once.</summary>
    public const int LettersPerWriteMax = 1024 * 1024;

    /// <summary>Parcels of one write: while many signals come, each second is one.</summary>
    public const int ParcelsPerWriteMax = 500;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private DateTimeOffset? _awaySince;
    private long _droppedBefore;
    private TimeSpan _wait = FirstWait;
    private bool _refusing;
    private long _aloneUpTo;

    /// <summary>One attempt. Returns how long to wait before the next one; null: until there is something to bring.</summary>
    public async Task<TimeSpan?> Turn(CancellationToken cancel)
    {
        try
        {
            return Next() is { } batch ? await Bring(batch, cancel) : null;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // Whatever is wrong with the buffer: nothing of telemetry may stop the server, and a parcel that cannot be read is dropped when its turn comes.
            return Away($"what waits cannot be read: {failure.Message}");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Turn(stoppingToken) is { } wait)
            {
                await Task.Delay(wait, clock, stoppingToken);
            }
            else
            {
                await buffer.Wait(stoppingToken);
            }
        }
    }

    // Of a write that was refused the parcels are brought one by one, so that one wrong line takes no more with it than its own parcel.
    private Batch? Next()
    {
        var batch = buffer.Oldest(_aloneUpTo > 0 ? 1 : ParcelsPerWriteMax, LinesPerWriteMax, LettersPerWriteMax);
        if (_aloneUpTo == 0 || batch?.Last <= _aloneUpTo)
        {
            return batch;
        }

        _aloneUpTo = 0;
        return Next();
    }

    private async Task<TimeSpan> Bring(Batch batch, CancellationToken cancel)
    {
        var written = await store.Write(batch.Lines, cancel);
        switch (written.Outcome)
        {
            case Outcome.Done:
                buffer.Done(batch, written.LeftOut);
                Back();
                Refused(written.LeftOut, written.Reason);
                return TimeSpan.Zero;
            case Outcome.Refused when batch.Parcels > 1:
                _aloneUpTo = batch.Last;
                return TimeSpan.Zero;
            case Outcome.Refused:
                buffer.Done(batch, batch.Lines.Count);
                Back();
                Refused(batch.Lines.Count, written.Reason);
                return TimeSpan.Zero;
            case Outcome.Away:
                return Away(written.Reason);
            default:
                throw new InvalidOperationException($"No way to take {written.Outcome}.");
        }
    }

    // A store quotes the line that it refuses, and with detail that line names a wristband.
    private static string OfNobody(string reason) => Wristband().Replace(reason, "wristband=…");

    [GeneratedRegex("wristband=[^, ]*")]
    private static partial Regex Wristband();

    private TimeSpan Away(string reason)
    {
        if (_awaySince is null)
        {
            _awaySince = clock.GetUtcNow();
            _droppedBefore = buffer.Figures.Dropped;
            log.LogWarning(LogEvent.FigureStoreAway, "The telemetry store {Store} cannot be written to ({Reason}); figures are kept on disk until it can", store.Name, OfNobody(reason));
        }

        var wait = _wait;
        _wait = _wait * 2 < WaitMax ? _wait * 2 : WaitMax;
        return wait;
    }

    private void Back()
    {
        if (_awaySince is { } since)
        {
            log.LogInformation(LogEvent.FigureStoreBack, "The telemetry store {Store} is back after {Seconds:F0} s; {Dropped} lines were dropped meanwhile", store.Name,
                (clock.GetUtcNow() - since).TotalSeconds, buffer.Figures.Dropped - _droppedBefore);
        }

        _awaySince = null;
        _wait = FirstWait;
    }

    // Said when it begins; it begins anew after a write of which everything was taken.
    private void Refused(int lines, string reason)
    {
        if (lines > 0 && !_refusing)
        {
            log.LogWarning(LogEvent.FigureStoreRefuses, "The telemetry store {Store} refuses lines ({Reason}); they are dropped and counted", store.Name, OfNobody(reason));
        }

        _refusing = lines > 0 || (_refusing && _aloneUpTo > 0);
    }
}

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Brings samples to the store, in order. While the store is away it tries less and less often, and says so once.</summary>
internal sealed class Delivery(SampleBuffer buffer, Store store, TimeProvider clock, ILogger<Delivery> log) : BackgroundService
{
    /// <summary>Some thousand lines, which is what InfluxDB recommends for one write.</summary>
    public const int SamplesPerWriteMax = 50;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private DateTimeOffset? _awaySince;
    private long _droppedBefore;
    private TimeSpan _wait = FirstWait;
    private bool _refusing;

    /// <summary>One attempt. Returns how long to wait before the next one; null: until there is something to bring.</summary>
    public async Task<TimeSpan?> Turn(CancellationToken cancel)
    {
        if (buffer.Oldest(SamplesPerWriteMax) is not { } batch)
        {
            return null;
        }

        var (answer, reason) = await store.Write(batch.Lines, cancel);
        switch (answer)
        {
            case Answer.Taken:
                buffer.Done(batch, refused: false);
                Back();
                _refusing = false;
                return TimeSpan.Zero;
            case Answer.Refused:
                buffer.Done(batch, refused: true);
                Back();
                Refused(reason);
                return TimeSpan.Zero;
            case Answer.Away:
                return Away(reason);
            default:
                throw new InvalidOperationException($"No way to take {answer}.");
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

    private TimeSpan Away(string reason)
    {
        if (_awaySince is null)
        {
            _awaySince = clock.GetUtcNow();
            _droppedBefore = buffer.Figures.Dropped;
            log.LogWarning("The telemetry store {Store} cannot be written to ({Reason}); up to {Max} samples are kept until it can", store.Name, reason, SampleBuffer.SamplesMax);
        }

        var wait = _wait;
        _wait = _wait * 2 < WaitMax ? _wait * 2 : WaitMax;
        return wait;
    }

    private void Back()
    {
        if (_awaySince is { } since)
        {
            log.LogInformation("The telemetry store {Store} is back after {Seconds:F0} s; {Dropped} samples were dropped meanwhile", store.Name,
                (clock.GetUtcNow() - since).TotalSeconds, buffer.Figures.Dropped - _droppedBefore);
        }

        _awaySince = null;
        _wait = FirstWait;
    }

    private void Refused(string reason)
    {
        if (!_refusing)
        {
            _refusing = true;
            log.LogWarning("The telemetry store {Store} refuses samples ({Reason}); they are dropped and counted", store.Name, reason);
        }
    }
}

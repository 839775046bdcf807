using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>Has frames made behind the running centre. When that fails the centre goes on; playback then shows what is ready and says that the rest is not.</summary>
internal sealed class FrameRounds(Premises premises, TimeProvider clock, ILogger<FrameRounds> log) : BackgroundService
{
    /// <summary>Between two looks at what has been written meanwhile.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>While an old journal is gone through for the first time, signals have their turn in between.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <summary>Frames in a row: some seconds of one processor.</summary>
    private const int FramesInRow = 20;

    private readonly LastingTrouble _trouble = new(clock);

    /// <summary>Number of the last entry that playback can show; 0 before anything is ready.</summary>
    public long Ready { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        FrameMaker? maker = null;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var more = false;
                try
                {
                    maker ??= await Task.Run(Open, stoppingToken);
                    more = await Task.Run(() => maker.GoOn(FramesInRow, stoppingToken), stoppingToken);
                    Ready = maker.Last;
                    _trouble.Over();
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    maker?.Dispose();
                    maker = null;
                    Tell(failure);
                }

                await Task.Delay(more ? Breath : Every, clock, stoppingToken);
            }
        }
        finally
        {
            maker?.Dispose();
        }
    }

    private FrameMaker Open()
    {
        var journal = premises.Journal.OpenToRead();
        try
        {
            return new FrameMaker(journal, FrameFile.Open(premises.FramesPath, Damaged), premises.Site, premises.Build);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private void Damaged(string where) => log.LogWarning(
        LogEvent.FramesDamaged, "Centre {Centre}: the frames of playback could not be read and are made anew from the journal; the file is kept as {Where}", premises.Site.Id, where);

    private void Tell(Exception failure)
    {
        if (_trouble.Met(ExceptionText.Of(failure)) is { } times)
        {
            log.LogError(
                LogEvent.FramesNotMade, failure, "Centre {Centre}: the past cannot be made ready for playback, {Times} times by now. The centre goes on; it is tried again all the time", premises.Site.Id, times);
        }
    }
}

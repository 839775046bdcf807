using System.Data.Common;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Health;

/// <summary>
/// Tries a commit that changes nothing where nothing was written for a while: a quiet night must not hide that the disk is full. Says when it fails, and when it
/// is well again.
/// </summary>
internal sealed class JournalProbe(Readiness readiness, Premises premises, TimeProvider clock, ILogger<JournalProbe> log) : BackgroundService
{
    private static readonly TimeSpan Every = (Readiness.JournalProofMax / 3).ToTimeSpan();

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()) - readiness.JournalWrittenAt >= Readiness.JournalProofMax / 3)
            {
                await Task.Run(Try, stoppingToken);
            }
            else
            {
                Back();
            }
        }
    }

    private void Try()
    {
        try
        {
            premises.Journal.TryCommit();
            readiness.JournalWritten();
            Back();
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or JournalUnreachableException)
        {
            if (!_failing)
            {
                _failing = true;
                log.LogError(
                    LogEvent.JournalNotWritable, failure, "Nothing can be written to the journal {Journal}; trying again every {Seconds} s. See that it is there and that the disk has room",
                    premises.Journal, Every.TotalSeconds);
            }
        }
    }

    private void Back()
    {
        if (_failing)
        {
            _failing = false;
            log.LogInformation(LogEvent.JournalWritable, "The journal {Journal} can be written again", premises.Journal);
        }
    }
}

using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Retention;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;
using NodaTime;

namespace CaseCenterMonitor.Server.Retention;

/// <summary>
/// Goes through the journal once a day and has erased what the policies in force do not let be kept any longer. In small steps, each its own entry, so
/// that the centre is never held up; what a crash leaves is done the next time.
/// </summary>
public sealed class RetentionRounds(Premises premises, IGrainFactory grains, TimeProvider clock, ILogger<RetentionRounds> log) : BackgroundService
{
    /// <summary>The first round comes when the centre has settled.</summary>
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Between two erasures signals have their turn.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(1);

    /// <summary>More than these in one round is a mistake: nothing that was kept for years becomes due at once.</summary>
    private const int StepsMax = 10_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstAfter, clock, stoppingToken);
        while (true)
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(LogEvent.ErasureFailed, failure, "Centre {Centre}: what may be kept no longer could not be erased; it is tried again tomorrow", premises.Site.Id);
            }

            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    /// <summary>Everything that is due now.</summary>
    /// <returns>How many entries were erased.</returns>
    public async Task<long> Round(CancellationToken cancel)
    {
        var rules = RetentionRules.Of(premises.Centre.Policies);
        var (erased, steps) = (0L, 0);
        while (steps++ < StepsMax && await Task.Run(() => Next(rules), cancel) is { } due)
        {
            await grains.GetGrain<ICentreGrain>(premises.Site.Id).Erase(JournalJson.Write(due.Body), [.. due.Records]);
            erased += due.Body.Ranges.Sum(range => range.Last - range.First + 1);
            await Task.Delay(BetweenSteps, clock, cancel);
        }

        if (erased > 0)
        {
            log.LogInformation(LogEvent.Erased, "Centre {Centre}: the content of {Count} entries was erased, for its time was up; the entries that say so name them", premises.Site.Id, erased);
        }

        return erased;
    }

    private DueErasure? Next(RetentionRules rules)
    {
        using var store = premises.Journal.OpenStoreToRead();
        using var reader = premises.Journal.OpenReading();
        return new RetentionPlan(store, reader, rules).Next(Instant.FromDateTimeOffset(clock.GetUtcNow()));
    }
}

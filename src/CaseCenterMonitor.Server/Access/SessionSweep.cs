using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Access;

/// <summary>Looks every few seconds which sessions nobody has touched: they are locked without waiting for their next request.</summary>
internal sealed class SessionSweep(Sessions sessions, AccountStore accounts, AccessLog access, TimeProvider clock, ILogger<SessionSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, clock, stoppingToken);
            try
            {
                foreach (var locked in sessions.Sweep())
                {
                    var user = accounts.Find(locked.Account)?.User ?? "";
                    access.Add(AccessDeed.SessionLocked, "", user, "", "nobody touched it");
                }
            }
            catch (Microsoft.Data.Sqlite.SqliteException failure)
            {
                // A session counts as locked by its time, whether or not this was written.
                log.LogError(LogEvent.AccessNotWritten, failure, "What became of sessions could not be written; it is tried again");
            }
        }
    }
}

using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Moves live lines when their session is locked or unlocked, and tells the page.</summary>
internal sealed class LockedLines(Sessions sessions, LiveLines lines, IHubContext<LiveHub> hub, WatchLog watch, Premises premises, ILogger<LockedLines> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        sessions.Changed += Follow;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        sessions.Changed -= Follow;
        return Task.CompletedTask;
    }

    private void Follow(string session) => _ = Move(session);

    private async Task Move(string session)
    {
        try
        {
            var locked = sessions.Of(session) is { } open && sessions.IsLocked(open);
            if (locked || sessions.Of(session) is null)
            {
                await watch.Ends(session);
            }

            foreach (var line in lines.Follow(session))
            {
                await hub.Groups.RemoveFromGroupAsync(line, LiveLines.Group(premises.Site.Id, !locked));
                await hub.Groups.AddToGroupAsync(line, LiveLines.Group(premises.Site.Id, locked));
                await hub.Clients.Client(line).SendAsync("session", locked);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A line that is closing; it asks again when it comes back.
            log.LogWarning(LogEvent.PageNotTold, failure, "A page could not be told that its session was locked or unlocked");
        }
    }
}

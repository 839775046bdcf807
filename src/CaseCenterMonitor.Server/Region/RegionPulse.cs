using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Region;

/// <summary>Tells the pages, once a second, which centres changed and how old everything is; and follows sessions that are locked or over.</summary>
internal sealed class RegionPulse(RegionBoard board, IHubContext<RegionHub> hub, Sessions sessions, LiveLines lines, Looks looks, TimeProvider clock, ILogger<RegionPulse> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, CentreRow> _told = new(StringComparer.Ordinal);
    private readonly LastingTrouble _trouble = new(clock);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        sessions.Changed += Follow;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        sessions.Changed -= Follow;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Every, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Tell(hub.Clients.Group(RegionHub.Group), board.View(), stoppingToken);
                _trouble.Over();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && failure is not OutOfMemoryException)
            {
                if (_trouble.Met(ExceptionText.Of(failure)) is { } times)
                {
                    log.LogWarning(LogEvent.PageNotTold, failure, "Pages of the region were not told, {Times} times by now", times);
                }
            }
        }
    }

    private async Task Tell(IClientProxy pages, RegionView view, CancellationToken cancel)
    {
        foreach (var row in view.Centres)
        {
            var before = _told.GetValueOrDefault(row.Id);
            // How old it is goes with the beat.
            if (before is null || row with { DataAt = before.DataAt } != before)
            {
                _told[row.Id] = row;
                await pages.SendAsync("centre", ReferenceEquals(before?.Names, row.Names) ? row with { Names = null } : row, cancel);
            }
        }

        var ages = view.Centres.Where(row => row.DataAt is not null).ToDictionary(row => row.Id, row => row.DataAt!.Value);
        await pages.SendAsync("beat", new RegionBeat(view.At, ages), cancel);
    }

    private void Follow(string session) => _ = Move(session);

    private async Task Move(string session)
    {
        try
        {
            var locked = sessions.Of(session) is { } open && sessions.IsLocked(open);
            foreach (var line in lines.Follow(session))
            {
                if (locked)
                {
                    await looks.End(line);
                }

                await hub.Clients.Client(line).SendAsync("session", locked);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(LogEvent.PageNotTold, failure, "A page could not be told that its session was locked or unlocked");
        }
    }
}

using System.Text.Json.Nodes;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Where pages listen. Nobody listens without a login, and a locked session hears alarms only.</summary>
[Authorize(May.HearAlarms)]
public sealed class LiveHub(IGrainFactory grains, Premises premises, Sessions sessions, LiveLines lines, WatchLog watch) : Hub
{
    public override Task OnConnectedAsync()
    {
        lines.Add(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Remove(Context);
        watch.Left(Context.User!.SessionId(), Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Joins the group first and asks then, so that no update falls between; the page drops what it hears twice.</summary>
    public async Task<JsonNode> Join(long? after)
    {
        var centre = premises.Site.Id;
        var locked = await Listen(centre);
        if (!locked)
        {
            await watch.Begins(Context.User!.SessionId(), Context.User!.Officer(), Context.ConnectionId);
        }

        // What a locked page already has may hold more than it is to show: it gets the whole of the little that it may.
        var joined = JsonNode.Parse(await grains.GetGrain<ICentreGrain>(centre).Join(locked ? null : after))!;
        if (locked)
        {
            AlarmsOnly.Strip(joined);
        }

        return joined;
    }

    // Again when it was locked or unlocked in between: whoever moves lines may have come too early for this one.
    private async Task<bool> Listen(string centre)
    {
        while (true)
        {
            var locked = IsLocked();
            await Groups.AddToGroupAsync(Context.ConnectionId, LiveLines.Group(centre, locked), Context.ConnectionAborted);
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveLines.Group(centre, !locked), Context.ConnectionAborted);
            if (IsLocked() == locked)
            {
                return locked;
            }
        }
    }

    private bool IsLocked() => sessions.Of(Context.User!.SessionId()) is not { } session || sessions.IsLocked(session);
}

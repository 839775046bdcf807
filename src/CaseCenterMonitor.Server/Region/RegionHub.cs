using System.Text.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Region;

/// <summary>Where pages of the region listen: to all centres, or to one of them as its own page does.</summary>
[Authorize(May.SeeRegion)]
internal sealed class RegionHub(RegionBoard board, Looks looks, LiveLines lines) : Hub
{
    public const string Group = "region";

    public override Task OnConnectedAsync()
    {
        lines.Add(Context);
        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Remove(Context);
        await looks.End(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Joins the group first and asks then, so that nothing falls between.</summary>
    public async Task<RegionView> Follow()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, Group, Context.ConnectionAborted);
        return board.View();
    }

    /// <summary>The living picture of one centre, passed through as it comes; the centre writes down who looks.</summary>
    /// <exception cref="HubException">Not allowed, no such centre, no contact, or too many look.</exception>
    public async Task<JsonElement> Look(string centre, long? after)
    {
        if (!May.Allows(Context.User!, May.LookIn))
        {
            throw new HubException("Your role, or a locked session, does not allow this.");
        }

        return await looks.Look(Context, centre, Context.User!.Officer().Value, after);
    }
}

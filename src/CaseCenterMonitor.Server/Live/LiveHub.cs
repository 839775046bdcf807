using System.Text.Json;
using CaseCenterMonitor.Server.Centres;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Where pages listen. Nobody listens without a login.</summary>
[Authorize]
public sealed class LiveHub(IGrainFactory grains, Premises premises) : Hub
{
    /// <summary>Joins the group first and asks then, so that no update falls between; the page drops what it hears twice.</summary>
    public async Task<JsonElement> Join(long? after)
    {
        var centre = premises.Site.Id;
        await Groups.AddToGroupAsync(Context.ConnectionId, centre, Context.ConnectionAborted);
        var joined = await grains.GetGrain<ICentreGrain>(centre).Join(after);
        using var document = JsonDocument.Parse(joined);
        return document.RootElement.Clone();
    }
}

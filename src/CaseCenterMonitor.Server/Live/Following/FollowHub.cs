using System.Text.Json.Nodes;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live.Following;

/// <summary>Where the server of a region listens: the summary of the centre, and the whole picture for a supervisor whom it vouches for. It gives no command.</summary>
[Authorize(May.Follow)]
public sealed class FollowHub(IGrainFactory grains, Premises premises, FollowLines lines, ILogger<FollowHub> log) : Hub
{
    /// <summary>An officer's number, or whatever a region sends for one, is not longer.</summary>
    private const int NumberLengthMax = 40;

    private const string LookKey = "look";

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        lines.Remove(Context.ConnectionId);
        if (Context.Items[LookKey] is OfficerNumber officer)
        {
            try
            {
                await Note(officer, ViewWords.RegionWatchEnded);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                log.LogWarning(LogEvent.LookNotEnded, failure, "That a look from a region ended could not be written down");
            }
        }

        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Tells the summary from now on, with each second in which anything changed; and at once.</summary>
    public Task Follow()
    {
        lines.Add(Context.ConnectionId);
        return Groups.AddToGroupAsync(Context.ConnectionId, FollowLines.Group, Context.ConnectionAborted);
    }

    /// <summary>The living picture for one supervisor, as a page of the centre gets it. Written down before anything is shown; that the line ends is written down, too.</summary>
    /// <exception cref="HubException">Nobody is named, or another one than before on this line.</exception>
    public async Task<JsonNode> Look(string officer, long? after)
    {
        if (string.IsNullOrWhiteSpace(officer) || officer.Length > NumberLengthMax || (Context.Items[LookKey] is OfficerNumber before && before.Value != officer))
        {
            throw new HubException("Say who looks, and one line is for one of them.");
        }

        if (Context.Items[LookKey] is null)
        {
            var number = new OfficerNumber(officer);
            await Note(number, ViewWords.RegionWatch);
            Context.Items[LookKey] = number;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, LiveLines.Group(premises.Site.Id, locked: false), Context.ConnectionAborted);
        return JsonNode.Parse(await grains.GetGrain<ICentreGrain>(premises.Site.Id).Join(after))!;
    }

    private Task Note(OfficerNumber officer, string what) => grains.GetGrain<ICentreGrain>(premises.Site.Id)
        .NoteView(JournalJson.Write(new ViewedBody(officer, what, null, $"region={FollowerToken.RegionOf(Context.User!)}")));
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace CaseCenterMonitor.Server.Region;

/// <summary>Lines of pages that look into one centre, each with a line of its own to that centre: when one ends, the other does.</summary>
internal sealed class Looks(CentreLines lines, IHubContext<RegionHub> hub)
{
    /// <summary>At once, of all supervisors of the region.</summary>
    public const int LooksMax = 50;

    private static readonly TimeSpan AttemptMax = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, Opened> _open = new(StringComparer.Ordinal);

    /// <exception cref="HubException">No such centre, another one than before, no contact, or too many look.</exception>
    public async Task<JsonElement> Look(HubCallerContext page, string centre, string officer, long? after)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(page.ConnectionAborted);
        attempt.CancelAfter(AttemptMax);
        try
        {
            var open = _open.TryGetValue(page.ConnectionId, out var before) ? before : await Open(page, centre, attempt.Token);
            return open.Centre == centre
                ? await open.Line.InvokeAsync<JsonElement>("Look", officer, after, attempt.Token)
                : throw new HubException("One line is for one centre.");
        }
        catch (Exception failure) when (failure is not (HubException or OutOfMemoryException))
        {
            await End(page.ConnectionId);
            throw new HubException("The centre does not answer.");
        }
    }

    public async Task End(string page)
    {
        if (_open.TryRemove(page, out var open))
        {
            await open.Line.DisposeAsync();
        }
    }

    private async Task<Opened> Open(HubCallerContext page, string centre, CancellationToken cancel)
    {
        var line = (lines.Find(centre) ?? throw new HubException("There is no such centre.")).Make();
        var open = new Opened(centre, line);
        if (_open.Count >= LooksMax || !_open.TryAdd(page.ConnectionId, open))
        {
            await line.DisposeAsync();
            throw new HubException("Too many look at once.");
        }

        var back = hub.Clients.Client(page.ConnectionId);
        // Awaited one after the other, so that order is kept.
        line.On<JsonElement>("update", update => back.SendAsync("update", update));
        line.On<JsonElement>("beat", beat => back.SendAsync("beat", beat));
        line.Closed += _ =>
        {
            page.Abort();
            return Task.CompletedTask;
        };
        await line.StartAsync(cancel);
        return open;
    }

    private sealed record Opened(string Centre, HubConnection Line);
}

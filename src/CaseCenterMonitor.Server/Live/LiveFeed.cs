using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Sends to the pages that look at a centre. Order is kept: one centre has one sender.</summary>
internal sealed class LiveFeed(IHubContext<LiveHub> hub, ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<string, Task> _tails = new(StringComparer.Ordinal);

    public void Send(string centre, Update update) => Post(centre, "update", update);

    public void Send(string centre, Beat beat) => Post(centre, "beat", beat);

    private void Post(string centre, string method, object message)
    {
        // SendAsync queues at once when the group's connections can take it; what cannot be queued is waited for outside the centre's turn.
        var tail = _tails.GetValueOrDefault(centre, Task.CompletedTask);
        _tails[centre] = tail.IsCompletedSuccessfully ? SendNow(centre, method, message) : After(tail, centre, method, message);
    }

    private async Task After(Task tail, string centre, string method, object message)
    {
        await tail;
        await SendNow(centre, method, message);
    }

    private async Task SendNow(string centre, string method, object message)
    {
        try
        {
            await hub.Clients.Group(centre).SendAsync(method, message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(failure, "An {Method} for centre {Centre} could not be sent; pages will ask for what they missed", method, centre);
        }
    }
}

using System.Collections.Concurrent;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <summary>Sends to the pages that look at a centre. Order is kept: one centre has one sender.</summary>
internal sealed class LiveFeed(IHubContext<LiveHub> hub, Delays delays, TimeProvider clock, ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<string, Task> _tails = new(StringComparer.Ordinal);

    /// <param name="arrivedAt">When the oldest signal behind it reached the server; null when none did and time alone brought it.</param>
    public void Send(string centre, Update update, Instant? arrivedAt)
    {
        Post(LiveLines.Group(centre, locked: false), "update", update, arrivedAt);
        Post(LiveLines.Group(centre, locked: true), "update", AlarmsOnly.Of(update), null);
    }

    public void Send(string centre, Beat beat)
    {
        Post(LiveLines.Group(centre, locked: false), "beat", beat, null);
        Post(LiveLines.Group(centre, locked: true), "beat", beat, null);
    }

    // A group of pages, each with a tail of its own.
    private void Post(string centre, string method, object message, Instant? arrivedAt)
    {
        // SendAsync queues at once when the group's connections can take it; what cannot be queued is waited for outside the centre's turn.
        var tail = _tails.GetValueOrDefault(centre, Task.CompletedTask);
        _tails[centre] = tail.IsCompletedSuccessfully ? SendNow(centre, method, message, arrivedAt) : After(tail, centre, method, message, arrivedAt);
    }

    private async Task After(Task tail, string centre, string method, object message, Instant? arrivedAt)
    {
        await tail;
        await SendNow(centre, method, message, arrivedAt);
    }

    private async Task SendNow(string centre, string method, object message, Instant? arrivedAt)
    {
        try
        {
            await hub.Clients.Group(centre).SendAsync(method, message);
            if (arrivedAt is { } arrived)
            {
                delays.Screen.Add(Instant.FromDateTimeOffset(clock.GetUtcNow()) - arrived);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(LogEvent.PageNotTold, failure, "An {Method} for centre {Centre} could not be sent; pages will ask for what they missed", method, centre);
        }
    }
}

using System.Text.Json;
using CaseCenterMonitor.Server.Logs;
using Microsoft.AspNetCore.SignalR;
using NodaTime;

namespace CaseCenterMonitor.Server.Live.Following;

/// <summary>
/// Tells regions how the centre is, at most once a second: the whole summary when anything changed, else a beat. It is the state and not the steps to it, so that a region that was
/// away has missed nothing when it hears the next one.
/// </summary>
internal sealed class FollowFeed(IHubContext<FollowHub> hub, FollowLines lines, ILogger<FollowFeed> log)
{
    private long? _told;

    /// <param name="beat">With the sequence of the newest update.</param>
    /// <param name="picture">Makes the whole picture; asked for only when somebody follows and something changed.</param>
    public void Pulse(Beat beat, Func<Picture> picture)
    {
        if (!lines.Any)
        {
            _told = null;
            return;
        }

        var joined = lines.TakeJoined();
        if (!joined && _told == beat.Sequence)
        {
            _ = Send("beat", beat);
            return;
        }

        _told = beat.Sequence;
        // Serialised here and once: what the engine knows may be another a moment later.
        _ = Send("summary", JsonSerializer.SerializeToElement(CentreSummary.Of(picture(), beat.HeardAt, beat.At), LiveJson.Options));
    }

    private async Task Send(string method, object message)
    {
        try
        {
            await hub.Clients.Group(FollowLines.Group).SendAsync(method, message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(LogEvent.RegionNotTold, failure, "A {Method} for regions could not be sent; the next one says the same and more", method);
            _told = null;
        }
    }
}

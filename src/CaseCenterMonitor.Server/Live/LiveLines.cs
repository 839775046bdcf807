using System.Collections.Concurrent;
using CaseCenterMonitor.Server.Access;
using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Server.Live;

/// <summary>
/// Which live line belongs to which session. A line whose session is locked hears alarms and nothing else about persons; one whose session is over is cut.
/// </summary>
public sealed class LiveLines(Sessions sessions)
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _lines = new(StringComparer.Ordinal);

    public static string Group(string centre, bool locked) => locked ? centre + " locked" : centre;

    public void Add(HubCallerContext line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _lines[line.ConnectionId] = line;
    }

    public void Remove(HubCallerContext line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _lines.TryRemove(line.ConnectionId, out _);
    }

    /// <returns>The lines of a session that go on; those of one that is over are cut.</returns>
    public IReadOnlyList<string> Follow(string session)
    {
        var own = _lines.Values.Where(line => line.User!.SessionId() == session).ToList();
        if (sessions.Of(session) is not null)
        {
            return [.. own.Select(line => line.ConnectionId)];
        }

        own.ForEach(line => line.Abort());
        return [];
    }
}

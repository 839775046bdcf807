using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;

namespace CaseCenterMonitor.Server.Live;

/// <summary>
/// Writes down who had the living picture before them and from when to when: one entry when a session begins to watch, one when it no longer does. An entry that cannot be
/// written keeps no alarm from the screen.
/// </summary>
public sealed class WatchLog(IGrainFactory grains, Premises premises, TimeProvider clock, ILogger<WatchLog> log) : BackgroundService
{
    /// <summary>A page that is away for less, such as one that is loaded anew, has not ended.</summary>
    public static readonly TimeSpan AwayMax = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Watching> _sessions = new(StringComparer.Ordinal);

    /// <param name="line">The live line that gets the picture from now on; the session watches for as long as it has one.</param>
    public async Task Begins(string session, OfficerNumber officer, string line)
    {
        lock (_gate)
        {
            if (_sessions.TryGetValue(session, out var known))
            {
                known.Lines.Add(line);
                known.LeftAt = null;
                return;
            }

            _sessions[session] = new Watching(officer) { Lines = { line } };
        }

        if (!await Note(officer, ViewWords.Watch))
        {
            lock (_gate)
            {
                // The next one that begins tries again.
                _sessions.Remove(session);
            }
        }
    }

    public void Left(string session, string line)
    {
        lock (_gate)
        {
            if (_sessions.TryGetValue(session, out var known) && known.Lines.Remove(line) && known.Lines.Count == 0)
            {
                known.LeftAt = clock.GetUtcNow();
            }
        }
    }

    /// <summary>The session is locked or over: it gets no picture from here on.</summary>
    public async Task Ends(string session)
    {
        Watching? known;
        lock (_gate)
        {
            _sessions.Remove(session, out known);
        }

        if (known is not null)
        {
            await Note(known.Officer, ViewWords.WatchEnded);
        }
    }

    /// <summary>Ends what nobody has come back to.</summary>
    internal async Task Sweep()
    {
        List<string> gone;
        lock (_gate)
        {
            gone = [.. _sessions.Where(session => session.Value.LeftAt is { } left && clock.GetUtcNow() - left >= AwayMax).Select(session => session.Key)];
        }

        foreach (var session in gone)
        {
            await Ends(session);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(LookEvery, clock);
        while (await look.WaitForNextTickAsync(stoppingToken))
        {
            await Sweep();
        }
    }

    private async Task<bool> Note(OfficerNumber officer, string what)
    {
        try
        {
            await grains.GetGrain<ICentreGrain>(premises.Site.Id).NoteView(JournalJson.Write(new ViewedBody(officer, what)));
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(LogEvent.WatchNotNoted, failure, "{What} could not be written down", what);
            return false;
        }
    }

    private sealed class Watching(OfficerNumber officer)
    {
        public OfficerNumber Officer { get; } = officer;

        public HashSet<string> Lines { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset? LeftAt { get; set; }
    }
}

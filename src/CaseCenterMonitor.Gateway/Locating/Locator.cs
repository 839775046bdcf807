using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// Says in which room a tag is, or that it cannot know. Readings are kept per reader and reduced to the room afterwards. Whether the
/// readers of the room hear at all is asked before anything else: a silent reader must never become a statement about the person.
/// Pure: one caller, time is an argument.
/// </summary>
public sealed class Locator(LocatorSettings settings, IReadOnlyDictionary<string, string> zoneOfReader)
{
    private readonly Dictionary<string, DateTimeOffset> _zoneHeard = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Track> _tracks = new(StringComparer.Ordinal);
    private readonly List<Placement> _news = [];

    /// <summary>A reader heard a tag at a distance.</summary>
    public void Heard(string tag, string reader, double metres, DateTimeOffset at)
    {
        if (!_tracks.TryGetValue(tag, out var track))
        {
            _tracks[tag] = track = new Track(tag);
        }

        track.Heard(reader, zoneOfReader[reader], metres, at);
        ReaderHeard(reader, at);
    }

    /// <summary>A reader heard something: any tag, a beacon, somebody's telephone. So it hears.</summary>
    public void ReaderHeard(string reader, DateTimeOffset at) => _zoneHeard[zoneOfReader[reader]] = at;

    /// <summary>What has changed. Called a few times a second; the answer is valid until the next call.</summary>
    public IReadOnlyList<Placement> Tick(DateTimeOffset now)
    {
        _news.Clear();
        foreach (var track in _tracks.Values)
        {
            var before = (track.Zone, track.Presence);
            Decide(track, now);
            if (before != (track.Zone, track.Presence))
            {
                _news.Add(new Placement(track.Tag, track.Zone, track.Presence, track.LastHeard, track.MarginMetres, track.ValidReaders, now));
            }
        }

        return _news;
    }

    private void Decide(Track track, DateTimeOffset now)
    {
        if (track.Zone is { } zone && now - _zoneHeard.GetValueOrDefault(zone) >= settings.ReaderSilence)
        {
            track.Challenger = null;
            track.Presence = WristbandPresence.Degraded;
            return;
        }

        var silence = now - track.LastHeard;
        if (track.Zone is not null && silence >= settings.WeakAfter)
        {
            track.Challenger = null;
            track.Presence = silence >= settings.LostAfter ? WristbandPresence.Lost : WristbandPresence.Weak;
            return;
        }

        track.Measure(now - settings.Window, settings.ReadingsMin);
        Contest(track, now);
    }

    private void Contest(Track track, DateTimeOffset now)
    {
        if (track.Nearest() is not { } best)
        {
            return;
        }

        // Who was never placed, or was gone, is where they are nearest: there is no incumbent whose word counts.
        if (track.Zone is null || track.Presence == WristbandPresence.Lost)
        {
            Place(track, best.Zone);
            return;
        }

        var own = track.DistanceOf(track.Zone);
        if (own is not null)
        {
            track.Presence = WristbandPresence.Present;
        }

        var wins = best.Zone != track.Zone
            && (own is not { } metres || (best.Metres <= metres * (1 - settings.MarginShare) && best.Metres <= metres - settings.MarginMetres));
        if (!wins)
        {
            track.Challenger = null;
        }
        else if (track.Challenger is not { } challenger || challenger.Zone != best.Zone)
        {
            track.Challenger = (best.Zone, now);
        }
        else if (now - challenger.Since >= settings.Dwell)
        {
            Place(track, best.Zone);
        }
    }

    private static void Place(Track track, string zone)
    {
        track.Zone = zone;
        track.Presence = WristbandPresence.Present;
        track.Challenger = null;
    }
}

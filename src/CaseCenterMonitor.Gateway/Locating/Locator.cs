using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>
/// Decides in which zone each tag is (DEVICES.md 4.4). Pure: it is told what was heard and what time it is.
/// Readings are kept per reader and reduced to zones afterwards; the health of the readers is looked at before the contest,
/// so that a deaf reader makes its people unobservable and never moves them next door.
/// </summary>
public sealed class Locator
{
    private readonly LocatorParameters _parameters;
    private readonly LocatorReader[] _readers;
    private readonly int[] _zoneOfReader;
    private readonly long[] _readerHeard;
    private readonly bool[] _readerIsDown;
    private readonly string[] _zones;
    private readonly int[][] _readersOfZone;
    private readonly Dictionary<string, int> _readerById;
    private readonly Dictionary<string, LocatedTag> _tags = [];
    private readonly Contest _contest;
    private long _now;

    public Locator(LocatorParameters parameters, IReadOnlyList<LocatorReader> readers)
    {
        _parameters = parameters;
        _readers = [.. readers];
        _zones = [.. readers.Select(reader => reader.Zone).Distinct(StringComparer.Ordinal)];
        _zoneOfReader = [.. readers.Select(reader => Array.IndexOf(_zones, reader.Zone))];
        _readersOfZone = [.. _zones.Select((_, zone) => Enumerable.Range(0, readers.Count).Where(r => _zoneOfReader[r] == zone).ToArray())];
        _readerById = readers.Select((reader, index) => (reader.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _readerHeard = new long[readers.Count];
        _readerIsDown = new bool[readers.Count];
        _contest = new Contest(parameters, _zoneOfReader, _zones.Length);
    }

    /// <summary>Any advert, of whatever tag or beacon, shows that a reader hears.</summary>
    public void Hear(string reader, DateTimeOffset now)
    {
        var index = _readerById[reader];
        _readerHeard[index] = Advance(now);
        _readerIsDown[index] = false;
    }

    /// <summary>A reader reports the distance of a tag. What changed is added to <paramref name="changes"/>.</summary>
    public void Hear(string reader, string tag, double metres, DateTimeOffset now, List<Whereabouts> changes)
    {
        Hear(reader, now);
        var index = _readerById[reader];
        if (!_tags.TryGetValue(tag, out var located))
        {
            _tags.Add(tag, located = new LocatedTag(tag, _readers.Length));
        }

        located.LastHeard = _now;
        if (metres <= _readers[index].MaxMetres)
        {
            located.Of(index).Add(_now, metres);
        }

        Judge(located, changes);
    }

    /// <summary>Where a tag is, or was last; null when it was never placed.</summary>
    public string? ZoneOf(string tag) => _tags.TryGetValue(tag, out var located) && located.Zone != LocatedTag.Nowhere ? _zones[located.Zone] : null;

    /// <summary>The broker says that the reader is gone. The next thing it hears takes this back.</summary>
    public void ReaderIsDown(string reader) => _readerIsDown[_readerById[reader]] = true;

    /// <summary>Silence changes things too: call this a few times a second.</summary>
    public void Tick(DateTimeOffset now, List<Whereabouts> changes)
    {
        Advance(now);
        foreach (var tag in _tags.Values)
        {
            Judge(tag, changes);
        }
    }

    private long Advance(DateTimeOffset now) => _now = Math.Max(_now, now.UtcTicks);

    private void Judge(LocatedTag tag, List<Whereabouts> changes)
    {
        var outcome = _contest.Hold(tag, _now, isFrozen: tag.Zone != LocatedTag.Nowhere && IsSilent(tag.Zone));
        tag.Presence = Presence(tag);
        if (tag.Told == (tag.Zone, tag.Presence))
        {
            return;
        }

        tag.Told = (tag.Zone, tag.Presence);
        changes.Add(new Whereabouts(
            tag.Id, _zones[tag.Zone], tag.Presence, new DateTimeOffset(tag.LastHeard, TimeSpan.Zero), outcome.MarginMetres, outcome.Readers));
    }

    private WristbandPresence Presence(LocatedTag tag)
    {
        if (tag.Zone == LocatedTag.Nowhere)
        {
            return WristbandPresence.Unknown;
        }

        var presence = IsSilent(tag.Zone) ? WristbandPresence.Degraded : PresenceByAge(tag);
        tag.IsUnsure = presence != WristbandPresence.Present;
        return presence;
    }

    private WristbandPresence PresenceByAge(LocatedTag tag)
    {
        var silent = _now - tag.LastHeard;
        if (silent >= _parameters.LostAfter.Ticks)
        {
            return WristbandPresence.Lost;
        }

        if (silent >= _parameters.WeakAfter.Ticks)
        {
            return WristbandPresence.Weak;
        }

        if (!tag.IsUnsure)
        {
            return WristbandPresence.Present;
        }

        // Heard again, but no reader has placed it yet: it may be somewhere else by now.
        return tag.Presence == WristbandPresence.Degraded ? WristbandPresence.Degraded : WristbandPresence.Weak;
    }

    private bool IsSilent(int zone)
    {
        foreach (var reader in _readersOfZone[zone])
        {
            if (!_readerIsDown[reader] && _now - _readerHeard[reader] < _parameters.ReaderSilence.Ticks)
            {
                return false;
            }
        }

        return true;
    }
}

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
    private readonly Doorways _doorways;
    private readonly Cameras _cameras;
    private readonly int[] _present;
    private long _now;

    /// <param name="doors">Doors and openings of the whole building. Without any, a move is judged by the readings alone.</param>
    public Locator(
        LocatorParameters parameters, IReadOnlyList<LocatorReader> readers, IReadOnlyList<LocatorDoor>? doors = null, IReadOnlyList<LocatorCamera>? cameras = null)
    {
        _parameters = parameters;
        _readers = [.. readers];
        _zones = [.. readers.Select(reader => reader.Zone).Distinct(StringComparer.Ordinal)];
        _zoneOfReader = [.. readers.Select(reader => Array.IndexOf(_zones, reader.Zone))];
        _readersOfZone = [.. _zones.Select((_, zone) => Enumerable.Range(0, readers.Count).Where(r => _zoneOfReader[r] == zone).ToArray())];
        _readerById = readers.Select((reader, index) => (reader.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _readerHeard = new long[readers.Count];
        _readerIsDown = new bool[readers.Count];
        _present = new int[_zones.Length];
        _doorways = new Doorways(_zones, doors ?? []);
        _cameras = new Cameras(cameras ?? [], _zones);
        _contest = new Contest(parameters, _readers, _zoneOfReader, _zones.Length, JudgeMove);
    }

    /// <summary>Any advert, of whatever tag or beacon, shows that a reader hears.</summary>
    public void Hear(string reader, DateTimeOffset now) => HearBy(reader, now);

    /// <summary>A reader reports the distance of a tag. What changed is added to <paramref name="changes"/>.</summary>
    public void Hear(string reader, string tag, double metres, DateTimeOffset now, List<Whereabouts> changes)
    {
        var index = HearBy(reader, now);
        if (!_tags.TryGetValue(tag, out var located))
        {
            _tags.Add(tag, located = new LocatedTag(tag, _readers.Length));
        }

        located.LastHeard = _now;
        located.Of(index).Add(_now, metres);
        Judge(located, changes);
    }

    /// <summary>Where a tag is, or was last; null when it was never placed.</summary>
    public string? ZoneOf(string tag) => _tags.TryGetValue(tag, out var located) && located.Zone != LocatedTag.Nowhere ? _zones[located.Zone] : null;

    /// <summary>The broker says that the reader is gone. The next thing it hears takes this back.</summary>
    public void ReaderIsDown(string reader) => _readerIsDown[_readerById[reader]] = true;

    /// <param name="physical">What its contact says.</param>
    public void Door(string door, DoorPhysical physical, DateTimeOffset now) => _doorways[door].Note(physical, Advance(now));

    /// <summary>Whether what the contact of a door last said can be believed. Until this is said, it cannot.</summary>
    public void Believe(string door, bool isAlive, DateTimeOffset now) => _doorways[door].Believe(isAlive, Advance(now));

    /// <summary>Somebody was let through a door. Who it was the gateway does not know: cards and wristbands meet only at the server.</summary>
    public void Granted(string door, DateTimeOffset now) => _doorways[door].Granted(Advance(now));

    /// <param name="count">Null when the camera does not know, or cannot be believed any longer.</param>
    public void Count(string camera, int? count, DateTimeOffset now) => _cameras.Note(camera, count, Advance(now));

    /// <summary>Silence changes things too: call this a few times a second.</summary>
    public void Tick(DateTimeOffset now, List<Whereabouts> changes)
    {
        Advance(now);
        foreach (var tag in _tags.Values)
        {
            Judge(tag, changes);
        }
    }

    private int HearBy(string reader, DateTimeOffset now)
    {
        var index = _readerById[reader];
        _readerHeard[index] = Advance(now);
        _readerIsDown[index] = false;
        return index;
    }

    private long Advance(DateTimeOffset now) => _now = Math.Max(_now, now.UtcTicks);

    /// <summary>
    /// A tag was certainly in its zone when that last won. The readings that said so are up to a window old, and so may the opening of the door
    /// be. Where it first was is itself only guessed for that long, and of a way on which nobody heard it only the first door can be asked.
    /// </summary>
    private MoveEvidence JudgeMove(LocatedTag tag, int to, long now)
    {
        var window = _parameters.Window.Ticks;
        return tag.Move == MoveEvidence.Unknown && now - tag.PlacedAt < window
            ? MoveEvidence.Unknown
            : _doorways.Judge(tag.Zone, to, tag.SureAt - window, wasUnheard: tag.UnheardAt >= tag.SureAt);
    }

    private void Judge(LocatedTag tag, List<Whereabouts> changes)
    {
        var (zone, wasPresent) = (tag.Zone, tag.Presence == WristbandPresence.Present);
        var outcome = _contest.Hold(tag, _now, isFrozen: zone != LocatedTag.Nowhere && IsSilent(zone));
        tag.Presence = Presence(tag);
        if (tag.Zone == LocatedTag.Nowhere)
        {
            return;
        }

        Recount(zone, wasPresent, tag);
        var camera = _cameras.Judge(tag.Zone, _present[tag.Zone], tag.PlacedAt, _now);
        Tell(tag, outcome, tag.Grading.Take(Confidence.Of(tag, outcome, camera, _parameters.MarginShare, _now), _now), camera, changes);
    }

    private void Recount(int zone, bool wasPresent, LocatedTag tag)
    {
        if (zone != LocatedTag.Nowhere && wasPresent)
        {
            _present[zone]--;
        }

        _present[tag.Zone] += tag.Presence == WristbandPresence.Present ? 1 : 0;
    }

    /// <summary>Tells what is news, and now and then, of a tag that is heard, that it still is where it was.</summary>
    private void Tell(LocatedTag tag, Contest.Outcome outcome, LocationConfidence confidence, CameraEvidence camera, List<Whereabouts> changes)
    {
        var told = tag.Told;
        var isMoved = (told.Zone, told.Presence) != (tag.Zone, tag.Presence);
        var isRegraded = told.Confidence != confidence && tag.Grading.Stands;
        var isDue = _now - tag.ToldAt >= _parameters.RestateEvery.Ticks && tag.LastHeard > tag.ToldAt && tag.Presence == WristbandPresence.Present;
        if (!isMoved && !isRegraded && !isDue)
        {
            return;
        }

        tag.Told = (tag.Zone, tag.Presence, confidence);
        tag.ToldAt = _now;
        changes.Add(new Whereabouts(
            tag.Id, _zones[tag.Zone], tag.Presence, new DateTimeOffset(tag.LastHeard, TimeSpan.Zero), outcome.MarginMetres, outcome.Readers,
            confidence, tag.Move, camera, IsRestated: !isMoved && !isRegraded));
    }

    private WristbandPresence Presence(LocatedTag tag)
    {
        if (tag.Zone == LocatedTag.Nowhere)
        {
            return WristbandPresence.Unknown;
        }

        var presence = IsSilent(tag.Zone) ? WristbandPresence.Degraded : PresenceByAge(tag);
        tag.IsUnsure = presence != WristbandPresence.Present;
        tag.UnheardAt = tag.IsUnsure ? _now : tag.UnheardAt;
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

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <param name="Zone">Last known zone; only with Present is it also the present one.</param>
/// <param name="ZoneSince">Since when it has been in that zone.</param>
/// <param name="PresenceSince">Since when the presence is what it is.</param>
/// <param name="LocatedAt">The time of the newest word on where it is; an older one that arrives late changes nothing.</param>
/// <param name="StrapAt">The same for the strap.</param>
public sealed record WristbandState(
    WristbandId Id, ZoneId? Zone, Instant? ZoneSince, WristbandPresence Presence, Instant? PresenceSince, Instant? LastHeard, Instant? LocatedAt,
    StrapState Strap, Instant? StrapSince, Instant? StrapAt);

/// <summary>Where the bands are. Being placed in a new zone is leaving the old one: readers miss exits more often than entries.</summary>
public sealed class Wristbands
{
    private static readonly IReadOnlySet<WristbandId> Nobody = new HashSet<WristbandId>();

    private readonly Dictionary<WristbandId, WristbandState> _bands;
    private readonly Dictionary<ZoneId, SortedSet<WristbandId>> _inZone = [];

    internal Wristbands(Centre centre) => _bands = centre.Wristbands.ToDictionary(
        id => id, id => new WristbandState(id, null, null, WristbandPresence.Unknown, null, null, null, StrapState.Unknown, null, null));

    public WristbandState this[WristbandId id] => _bands[id];

    public bool Knows(WristbandId id) => _bands.ContainsKey(id);

    /// <summary>Bands whose last known zone this is, whether or not they are still heard there.</summary>
    public IReadOnlySet<WristbandId> In(ZoneId zone) => _inZone.TryGetValue(zone, out var bands) ? bands : Nobody;

    /// <summary>Returns the state before, or null when the signal is about an unknown band or older than what is known.</summary>
    internal WristbandState? Fold(Signal.WristbandLocated signal)
    {
        if (!_bands.TryGetValue(signal.Wristband, out var before) || before.LocatedAt > signal.OccurredAt)
        {
            return null;
        }

        var zone = signal.Zone ?? before.Zone;
        _bands[signal.Wristband] = before with
        {
            Zone = zone,
            ZoneSince = zone == before.Zone ? before.ZoneSince : signal.OccurredAt,
            Presence = signal.Presence,
            PresenceSince = signal.Presence == before.Presence ? before.PresenceSince : signal.OccurredAt,
            LastHeard = signal.LastHeard ?? before.LastHeard,
            LocatedAt = signal.OccurredAt,
        };
        Move(signal.Wristband, before.Zone, zone);
        return before;
    }

    internal bool Fold(Signal.WristbandStrapChanged signal)
    {
        if (!_bands.TryGetValue(signal.Wristband, out var band) || band.StrapAt > signal.OccurredAt)
        {
            return false;
        }

        _bands[signal.Wristband] = band with
        {
            Strap = signal.Strap,
            StrapSince = band.Strap == signal.Strap ? band.StrapSince : signal.OccurredAt,
            StrapAt = signal.OccurredAt,
        };
        return true;
    }

    private void Move(WristbandId band, ZoneId? from, ZoneId? to)
    {
        if (from == to)
        {
            return;
        }

        if (from is { } left)
        {
            _inZone[left].Remove(band);
        }

        if (to is { } entered)
        {
            if (!_inZone.TryGetValue(entered, out var bands))
            {
                _inZone[entered] = bands = new SortedSet<WristbandId>(Comparer<WristbandId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value)));
            }

            bands.Add(band);
        }
    }
}

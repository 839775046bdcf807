using CaseCenterMonitor.Vision.People;

namespace CaseCenterMonitor.Vision.Zones;

/// <summary>Says of each zone who is in it and for how long. One caller.</summary>
public sealed class ZoneWatch(IReadOnlyList<CameraZone> zones)
{
    /// <summary>Somebody at the border of two zones does not go to and fro between them: so long in the other before they have left.</summary>
    private static readonly TimeSpan OutFor = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(string Zone, long Track), Stay> _stays = [];

    /// <param name="tracks">Everybody who is followed.</param>
    /// <param name="ratio">Width of the picture by its height.</param>
    /// <param name="known">Whether anything can be said at all.</param>
    /// <returns>The state of each zone, and who has left one.</returns>
    public (IReadOnlyList<ZoneState> Zones, IReadOnlyList<Visit> Ended) See(TimeSpan at, IReadOnlyList<Track> tracks, double ratio, bool known)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        var ended = new List<Visit>();
        foreach (var zone in zones)
        {
            foreach (var track in tracks.Where(track => track.Seen == at && IsIn(zone, track, ratio)))
            {
                var since = _stays.TryGetValue((zone.Id, track.Number), out var stay) ? stay.Since : at;
                _stays[(zone.Id, track.Number)] = new Stay(since, at, track.IsConfirmed || stay?.Confirmed == true, track.StillSince);
            }
        }

        foreach (var ((zone, number), stay) in _stays.ToList())
        {
            var track = tracks.FirstOrDefault(one => one.Number == number);
            if (track is null || (track.Seen == at && at - stay.Last >= OutFor))
            {
                _stays.Remove((zone, number));
                if (stay.Confirmed)
                {
                    ended.Add(new Visit(zone, stay.Since, stay.Last));
                }
            }
        }

        return ([.. zones.Select(zone => StateOf(zone.Id, at, known))], ended);
    }

    private ZoneState StateOf(string zone, TimeSpan at, bool known)
    {
        var here = _stays.Where(stay => stay.Key.Zone == zone && stay.Value.Confirmed).Select(stay => stay.Value).ToList();
        return !known ? new ZoneState(zone, null, null, null)
            : here.Count == 0 ? new ZoneState(zone, 0, null, null)
            : new ZoneState(zone, here.Count, here.Max(stay => at - stay.Since), here.Max(stay => at - stay.StillSince));
    }

    // Feet stand on the floor. Of a body at the lower edge of the picture they are below it, and the edge stands for them.
    private static bool IsIn(CameraZone zone, Track track, double ratio) =>
        zone.Floor.Contains(track.Body.CentreX / ratio, Math.Min(track.Body.Bottom, 1) - Math.Min(0.02, track.Body.Height / 10));

    private sealed record Stay(TimeSpan Since, TimeSpan Last, bool Confirmed, TimeSpan StillSince);
}

using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>How long a room has had fewer officers than it needs. That the next one leaves as well does not make it shorter.</summary>
internal static class Strength
{
    /// <summary>When the officers last became fewer than <paramref name="needed"/>; null when they were not so many at any time after <paramref name="since"/>, as far as the trails go back.</summary>
    public static Instant? FewerSince(Situation situation, Room room, int needed, Instant since)
    {
        var officers = 0;
        foreach (var (at, difference) in Changes(situation, room, since).OrderByDescending(change => change.At))
        {
            officers -= difference; // Backwards: what was there before the change, beginning with none after the last one.
            if (officers + room.Officers >= needed)
            {
                return at;
            }
        }

        return null;
    }

    // Who takes over at the very instant at which another leaves makes no gap. Asked at each step of any officer while the room is short of them, and
    // what lies before its beginning cannot move it: an officer's trail goes back over dozens of rooms.
    private static IEnumerable<(Instant At, int Difference)> Changes(Situation situation, Room room, Instant since) => situation.Wristbands.Officers
        .SelectMany(officer => officer.Trail.Between(since, Instant.MaxValue))
        .Where(stay => stay.Room == room)
        .SelectMany(stay => stay.To is { } to ? new[] { (At: stay.From, Difference: 1), (At: to, Difference: -1) } : [(At: stay.From, Difference: 1)])
        .Where(change => change.At > since)
        .GroupBy(change => change.At, (at, changes) => (at, changes.Sum(change => change.Difference)));
}

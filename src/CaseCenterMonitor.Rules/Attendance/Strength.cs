using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>How long a room has had fewer officers than it needs. That the next one leaves as well does not make it shorter.</summary>
internal static class Strength
{
    /// <summary>When the officers last became fewer than <paramref name="needed"/>; null when they never were so many, as far as the trails go back.</summary>
    public static Instant? FewerSince(Situation situation, Room room, int needed)
    {
        var officers = 0;
        foreach (var (at, difference) in Changes(situation, room).OrderByDescending(change => change.At))
        {
            officers -= difference; // Backwards: what was there before the change, beginning with none after the last one.
            if (officers + room.Officers >= needed)
            {
                return at;
            }
        }

        return null;
    }

    // Who takes over at the very instant at which another leaves makes no gap.
    private static IEnumerable<(Instant At, int Difference)> Changes(Situation situation, Room room) => situation.Wristbands.Officers
        .SelectMany(officer => officer.Trail.Stays)
        .Where(stay => stay.Room == room)
        .SelectMany(stay => stay.To is { } to ? new[] { (At: stay.From, Difference: 1), (At: to, Difference: -1) } : [(At: stay.From, Difference: 1)])
        .GroupBy(change => change.At, (at, changes) => (at, changes.Sum(change => change.Difference)));
}

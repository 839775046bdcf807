using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// The first alarm of those that belong together: a forced door, then a lost band, then a dark camera in the same place. The first one says
/// where to begin (first-out of ISA-18.2). It groups what is shown; it silences nothing, for what comes second may be the worse.
/// </summary>
internal sealed class FirstOut(Situation situation)
{
    /// <summary>What is raised later than this after another is not taken for its consequence.</summary>
    public static readonly Duration Window = Duration.FromSeconds(60);

    // Raised within the window, in the order in which they became known. A building on fire raises hundreds; the first ones matter.
    private const int RecentMax = 256;
    private readonly List<Raised> _recent = [];

    /// <param name="alarm">Just raised.</param>
    /// <returns>Null when it is the first itself, or has no place, or names its cause.</returns>
    public AlarmKey? Of(Alarm alarm)
    {
        if (alarm.Condition.Cause is not null || alarm.Condition.Zone is not { } zone || !situation.Centre.Zones.ContainsKey(zone))
        {
            return null;
        }

        _recent.RemoveAll(other => other.Key == alarm.Key || alarm.RaisedAt - other.At > Window);
        var room = situation.Wristbands.RoomOf(zone);
        Raised? first = null;
        foreach (var other in _recent)
        {
            if (other.At <= alarm.RaisedAt && IsNear(room, other.Zone) && (first is null || other.At < first.At))
            {
                first = other;
            }
        }

        if (_recent.Count < RecentMax)
        {
            _recent.Add(new Raised(alarm.Key, alarm.RaisedAt, zone, first?.First ?? alarm.Key));
        }

        return first?.First;
    }

    private static bool IsNear(Room room, ZoneId other)
    {
        var neighbours = room.Neighbours;
        for (var index = 0; index < neighbours.Count; index++)
        {
            if (neighbours[index].Id == other)
            {
                return true;
            }
        }

        return room.Id == other;
    }

    private sealed record Raised(AlarmKey Key, Instant At, ZoneId Zone, AlarmKey First);
}

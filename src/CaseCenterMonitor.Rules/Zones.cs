using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>What rules need to know of rooms.</summary>
internal static class Zones
{
    /// <summary>Rooms in which people wait behind a closed door.</summary>
    public static bool IsHolding(this ZoneKind kind) =>
        kind is ZoneKind.WaitingMen or ZoneKind.WaitingWomen or ZoneKind.WaitingMinors or ZoneKind.Sobering;

    public static bool IsInterview(this ZoneKind kind) => kind is ZoneKind.Interview or ZoneKind.InterviewChild or ZoneKind.InterviewRemote;

    public static bool IsCorridor(this ZoneKind kind) => kind is ZoneKind.Corridor or ZoneKind.ObservationCorridor;

    /// <summary>Somebody held in the room is like this.</summary>
    public static bool Holds(this Room room, Func<Detainee, bool> like) => room.Bands.Any(band => band.Wearer is { } wearer && like(wearer));

    /// <summary>The first of these that cameras see happen now; null when they see none.</summary>
    public static Since<bool>? FirstSeen(this Room room, params Incident[] incidents)
    {
        Since<bool>? first = null;
        foreach (var incident in incidents)
        {
            if (room.Life.Seen(incident) is { State: true } seen && !(first?.At <= seen.At))
            {
                first = seen;
            }
        }

        return first;
    }
}

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
    public static bool Holds(this Room room, Func<Detainee, bool> like)
    {
        for (var index = 0; index < room.Bands.Count; index++)
        {
            if (room.Bands[index].Wearer is { } wearer && like(wearer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cameras see one of these happen, or saw it and it is over.</summary>
    public static Verdict JudgeSight(this Room room, Incident[] incidents, Rung[] ladder) => room.Sight(incidents) switch
    {
        null => Verdict.Fine,
        { To: { } to } sight => Verdict.Was(sight.From, to, ladder),
        { } sight => Verdict.When(sight.From, ladder),
    };

    /// <summary>The first of these that cameras see happen now; when they see none, the last that they saw; null when they never saw any.</summary>
    public static Sight? Sight(this Room room, Incident[] incidents)
    {
        Sight? chosen = null;
        foreach (var incident in incidents)
        {
            if (room.Life.LastSeen(incident) is { } sight && (chosen is not { } other || IsBefore(sight, other)))
            {
                chosen = sight;
            }
        }

        return chosen;
    }

    private static bool IsBefore(Sight sight, Sight other) => (sight.To, other.To) switch
    {
        (null, null) => sight.From < other.From,
        (null, _) => true,
        (_, null) => false,
        _ => sight.From > other.From,
    };
}

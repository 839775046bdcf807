using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Allocation;

/// <summary>A room that somebody could be given.</summary>
/// <param name="There">People held who are heard in it, or were heard in it last.</param>
/// <param name="Awaited">People who were given it and are elsewhere now: they come back.</param>
/// <param name="Capacity">How many may be in it at once; null when nobody says so.</param>
/// <param name="Objections">Most urgent first; none when nothing stands against it.</param>
public sealed record RoomOffer(
    Room Room, IReadOnlyList<Detainee> There, IReadOnlyList<Detainee> Awaited, int? Capacity, IReadOnlyList<Objection> Objections)
{
    /// <summary>Places left; null when nobody says how many there are. Never below zero.</summary>
    public int? Free => Capacity is { } capacity ? Math.Max(0, capacity - There.Count - Awaited.Count) : null;
}

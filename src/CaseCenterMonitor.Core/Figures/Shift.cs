using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One shift of one day, from its beginning to just before the next one's.</summary>
/// <param name="Day">The day on which it begins, by the clock of the centre.</param>
/// <param name="Name">After its hours: 16–24, or 07:30–19:30.</param>
public sealed record Shift(Instant From, Instant To, LocalDate Day, string Name);

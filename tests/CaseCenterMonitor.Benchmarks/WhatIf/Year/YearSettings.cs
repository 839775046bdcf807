using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>What makes a simulated time of one centre. The same settings make the same journal, byte for byte.</summary>
/// <param name="Days">From 1 to 3660.</param>
/// <param name="ArrivalsPerDay">On average; a city's centre sees about twenty.</param>
public sealed record YearSettings(int Days, int Seed, int ArrivalsPerDay = 20)
{
    public static YearSettings Default { get; } = new(365, 20260101);

    /// <summary>Midnight of New Year by the clock of the centre.</summary>
    public Instant Start { get; init; } = Instant.FromUtc(2025, 12, 31, 16, 0);

    public Instant End => Start + Duration.FromDays(Days);
}

namespace CaseCenterMonitor.FirmwareSim.Radio;

/// <summary>How Bluetooth adverts travel through this building. Deviation and losses are near those of one real recording of a still watch.</summary>
public sealed record RadioSettings
{
    /// <summary>Signal falls by ten times this for every tenfold distance; the readers' firmware assumes the same number.</summary>
    public double Absorption { get; init; } = 2.7;

    public double WallLossDecibels { get; init; } = 9;

    public double NoiseDecibels { get; init; } = 2.7;

    /// <summary>Part of the adverts a reader in range does not hear.</summary>
    public double Missed { get; init; } = 0.15;

    /// <summary>Below this the receiver hears nothing.</summary>
    public double FloorDecibels { get; init; } = -98;

    /// <summary>The firmware drops what it believes to be farther away.</summary>
    public double RangeMetres { get; init; } = 12;

    /// <summary>Readers hang under the ceiling, tags are worn at the wrist or belt.</summary>
    public double HeightDifferenceMetres { get; init; } = 1.6;
}

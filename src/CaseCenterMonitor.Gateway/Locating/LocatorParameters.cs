namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The limits of the room decision (DEVICES.md 4.4), measured on a real recording. Change one only with a recording that shows why.</summary>
public sealed record LocatorParameters
{
    /// <summary>A reading older than this no longer speaks for a room.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A reader with fewer readings in the window has no opinion.</summary>
    public int ReadingsMin { get; init; } = 3;

    /// <summary>How much nearer a rival must be, as a share of the present distance…</summary>
    public double MarginShare { get; init; } = 0.15;

    /// <summary>…and in metres: close to a reader a share alone is nothing.</summary>
    public double MarginMetres { get; init; } = 0.3;

    /// <summary>How long one and the same rival must win without a break.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A reader that has heard nothing at all for this long counts as deaf. Longer than the gaps of a healthy one (5.1 s), and shorter than
    /// the window and the dwell together, or a deaf reader would hand its people to the neighbouring room.
    /// </summary>
    public TimeSpan ReaderSilence { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>A tag not heard for this long, although readers hear others, is weak…</summary>
    public TimeSpan WeakAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>…and for this long, lost.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(45);
}

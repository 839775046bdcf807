namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The numbers of the locator; the defaults are those of DEVICES.md 4.4, measured on a recording of real devices.</summary>
public sealed record LocatorSettings
{
    /// <summary>Readings older than this are forgotten.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A median of fewer readings is no median.</summary>
    public int ReadingsMin { get; init; } = 3;

    /// <summary>How much nearer a challenger must be, as a share of the incumbent's distance.</summary>
    public double MarginShare { get; init; } = 0.15;

    /// <summary>And in metres.</summary>
    public double MarginMetres { get; init; } = 0.3;

    /// <summary>For how long the same challenger must win without a break.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A reader that hears nobody for this long is not trusted. Longer than the longest gap of a healthy one (5.1 s measured) and shorter
    /// than half the window plus the dwell, else a still person would be moved next door before the silence is noticed.
    /// </summary>
    public TimeSpan ReaderSilence { get; init; } = TimeSpan.FromSeconds(6);

    public TimeSpan WeakAfter { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(45);
}

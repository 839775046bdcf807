using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>The limits of the room decision (DEVICES.md 4.4), measured on recordings. Change one only with a recording that shows why.</summary>
public sealed record LocatorParameters
{
    /// <summary>A reading older than this no longer speaks for a room.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The newest part of the window: where the newest readings go away from a room and near another, they decide.</summary>
    public TimeSpan Newest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A reader with fewer readings in the window has no opinion.</summary>
    public int ReadingsMin { get; init; } = 3;

    /// <summary>How much nearer a rival must be, as a share of the present distance…</summary>
    public double MarginShare { get; init; } = 0.15;

    /// <summary>…and in metres: close to a reader a share alone is nothing.</summary>
    public double MarginMetres { get; init; } = 0.3;

    /// <summary>How long one and the same rival must win without a break, when it wins by just the margin.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A rival that wins by more than the margin needs less time, down to this part of it.</summary>
    public double ClearDwellShare { get; init; } = 0.2;

    /// <summary>Behind a door that was open since the tag was last certainly in its room, this part of the dwell is enough.</summary>
    public double PassageDwellShare { get; init; } = 0.5;

    /// <summary>Where no door leads, or none was open, it takes this many times the dwell (DEVICES.md 4.4).</summary>
    public double ImplausibleDwells { get; init; } = 2;

    /// <summary>
    /// A reader that has heard nothing at all for this long counts as deaf. Longer than the gaps of a healthy one (5.1 s), and shorter than
    /// the window and the dwell together, or a deaf reader would hand its people to the neighbouring room.
    /// </summary>
    public TimeSpan ReaderSilence { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>A tag not heard for this long, although readers hear others, is weak…</summary>
    public TimeSpan WeakAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>…and for this long, lost.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>A tag that is heard where it was is told again this often, so that the server knows when it was heard last.</summary>
    public TimeSpan RestateEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>As the site file has them; what a site cannot set stays as measured.</summary>
    public static LocatorParameters Of(SiteLocator site) => new()
    {
        Window = TimeSpan.FromSeconds(site.WindowSeconds),
        Newest = TimeSpan.FromSeconds(site.NewestSeconds),
        ReadingsMin = site.ReadingsMin,
        MarginShare = site.MarginPercent / 100,
        MarginMetres = site.MarginMetres,
        Dwell = TimeSpan.FromSeconds(site.DwellSeconds),
        ReaderSilence = TimeSpan.FromSeconds(site.ReaderSilenceSeconds),
        WeakAfter = TimeSpan.FromSeconds(site.WeakSeconds),
        LostAfter = TimeSpan.FromSeconds(site.LostSeconds),
        RestateEvery = TimeSpan.FromSeconds(site.RestateSeconds),
    };
}

namespace CaseCenterMonitor.Sites;

/// <summary>How the gateways of a site decide in which zone a wristband is. What the site file leaves out has the value measured on recordings (DEVICES.md 4.4).</summary>
public sealed record SiteLocator
{
    /// <summary>Seconds after which a reading no longer speaks for a room.</summary>
    public double WindowSeconds { get; init; } = 10;

    /// <summary>The newest part of the window, which decides while somebody walks.</summary>
    public double NewestSeconds { get; init; } = 5;

    /// <summary>A reader with fewer readings has no opinion.</summary>
    public int ReadingsMin { get; init; } = 3;

    /// <summary>How much nearer another room must be, in percent of the present distance…</summary>
    public double MarginPercent { get; init; } = 15;

    /// <summary>…and in metres.</summary>
    public double MarginMetres { get; init; } = 0.3;

    /// <summary>How long it must win when it wins by just the margin.</summary>
    public double DwellSeconds { get; init; } = 5;

    /// <summary>After this many seconds without hearing anything a reader is deaf.</summary>
    public double ReaderSilenceSeconds { get; init; } = 6;

    /// <summary>A wristband not heard for so many seconds is weak…</summary>
    public double WeakSeconds { get; init; } = 15;

    /// <summary>…and for so many, lost.</summary>
    public double LostSeconds { get; init; } = 45;

    /// <summary>A wristband that stays where it is, is told again so often.</summary>
    public double RestateSeconds { get; init; } = 30;

    /// <summary>How quickly a signal weakens indoors; 2 is free air. For readings that say only how strong they are.</summary>
    public double Absorption { get; init; } = 2.7;

    /// <summary>How strong a wristband is at one metre when its advert does not say, dBm.</summary>
    public double PowerAt1m { get; init; } = -59;
}

namespace CaseCenterMonitor.FirmwareSim.Capture;

/// <summary>Which lines of a recording are played.</summary>
/// <param name="OnlyReaders">Empty means all.</param>
/// <param name="DropReaders">Silent from <paramref name="DropAfter"/> on, counted in recorded time from the first line.</param>
public sealed record CaptureSelection(IReadOnlySet<string> OnlyReaders, IReadOnlySet<string> DropReaders, TimeSpan DropAfter)
{
    public static CaptureSelection Everything { get; } = new(new HashSet<string>(), new HashSet<string>(), TimeSpan.Zero);

    public bool Plays(CaptureLine line, DateTimeOffset start) =>
        (OnlyReaders.Count == 0 || OnlyReaders.Contains(line.Reader))
        && !(DropReaders.Contains(line.Reader) && line.At - start >= DropAfter);
}

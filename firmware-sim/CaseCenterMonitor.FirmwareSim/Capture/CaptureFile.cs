namespace CaseCenterMonitor.FirmwareSim.Capture;

/// <summary>A whole recording: its good lines in the order of the file, and every bad one by number (from 1) with the reason.</summary>
public sealed record CaptureFile(IReadOnlyList<CaptureLine> Lines, IReadOnlyList<CaptureFile.BadLine> Bad)
{
    /// <summary>A longer recording is refused before it fills the memory.</summary>
    public const int LinesMax = 5_000_000;

    public sealed record BadLine(int Number, string Problem);

    /// <exception cref="InvalidDataException">More than <see cref="LinesMax"/> lines.</exception>
    public static CaptureFile Read(IEnumerable<string> text)
    {
        var lines = new List<CaptureLine>();
        var bad = new List<BadLine>();
        var number = 0;
        foreach (var row in text)
        {
            if (++number > LinesMax)
            {
                throw new InvalidDataException($"The recording has more than {LinesMax} lines; split it.");
            }

            if (string.IsNullOrWhiteSpace(row))
            {
                continue;
            }

            if (CaptureLine.TryParse(row, out var line, out var problem))
            {
                lines.Add(line!);
            }
            else
            {
                bad.Add(new BadLine(number, problem));
            }
        }

        return new CaptureFile(lines, bad);
    }
}

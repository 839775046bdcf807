using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>What ffmpeg tells about a frame before its bytes come: when it is, and how large. The size may change in mid-stream.</summary>
internal readonly partial record struct FrameHeader(TimeSpan Pts, int Width, int Height)
{
    /// <summary>Larger sides are taken for a broken line, not for a picture: 8K is 7680.</summary>
    public const int SideMax = 16_384;

    public int ByteCount => Width * Height * 3;

    /// <summary>Null for a line that tells no frame, and for a frame without an instant.</summary>
    public static FrameHeader? TryParse(string line)
    {
        if (Line().Match(line) is not { Success: true } match
            || !double.TryParse(match.Groups["pts"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || !double.IsFinite(seconds) || Math.Abs(seconds) > TimeSpan.MaxValue.TotalSeconds / 2
            || !int.TryParse(match.Groups["width"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(match.Groups["height"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var height))
        {
            return null;
        }

        return width is > 0 and <= SideMax && height is > 0 and <= SideMax ? new(TimeSpan.FromSeconds(seconds), width, height) : null;
    }

    [GeneratedRegex(@"\bn: *\d+ .*\bpts_time: *(?<pts>\S+) .*\bs:(?<width>\d{1,6})x(?<height>\d{1,6})\b")]
    private static partial Regex Line();
}

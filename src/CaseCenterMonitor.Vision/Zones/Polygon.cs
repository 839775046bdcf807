using OpenCvSharp;

namespace CaseCenterMonitor.Vision.Zones;

/// <summary>A part of a picture. Corners in shares of its width and height, from the upper left, so that a stream that changes its resolution changes nothing.</summary>
public sealed record Polygon(IReadOnlyList<(double X, double Y)> Corners)
{
    public const int CornersMin = 3;

    public const int CornersMax = 64;

    /// <summary>Everything.</summary>
    public static Polygon Whole { get; } = new([(0, 0), (1, 0), (1, 1), (0, 1)]);

    /// <summary>By the even-odd rule; what lies on an edge belongs to one side of it.</summary>
    public bool Contains(double x, double y)
    {
        var inside = false;
        for (var (one, other) = (0, Corners.Count - 1); one < Corners.Count; other = one++)
        {
            var (a, b) = (Corners[one], Corners[other]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    internal Point[] In(Mat picture) => [.. Corners.Select(corner => new Point((int)Math.Round(corner.X * picture.Cols), (int)Math.Round(corner.Y * picture.Rows)))];
}

using System.Runtime.InteropServices;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.People;

/// <summary>Makes bodies of the pixels that show something else than the empty view. One caller.</summary>
internal sealed class BodyFinder(PeopleOptions options) : IDisposable
{
    /// <summary>Smaller than this is a speck, in pixels.</summary>
    private const int SpeckMax = 12;

    private readonly Mat _mask = new();
    private readonly Mat _labels = new();
    private readonly Mat _statistics = new();
    private readonly Mat _centres = new();
    private readonly Mat _open = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(3, 3));
    private readonly Mat _close = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(7, 7));

    /// <param name="found">Cleaned of specks and holes in place.</param>
    public IReadOnlyList<Body> Find(byte[] found, ReadOnlySpan<byte> moved, int height)
    {
        var dimmed = found.Select(pixel => pixel == EmptyView.Dimmed).ToArray();
        Clean(found, height);
        var count = Cv2.ConnectedComponentsWithStats(_mask, _labels, _statistics, _centres);
        var parts = new List<Body>();
        var movements = MovedIn(moved, count);
        for (var label = 1; label < count; label++)
        {
            var area = _statistics.At<int>(label, (int)ConnectedComponentsTypes.Area);
            if (area > SpeckMax)
            {
                parts.Add(BodyOf(label, area, movements[label], height));
            }
        }

        return [.. Joined(parts, new Dim(dimmed, height)).Where(IsPerson)];
    }

    public void Dispose()
    {
        _mask.Dispose();
        _labels.Dispose();
        _statistics.Dispose();
        _centres.Dispose();
        _open.Dispose();
        _close.Dispose();
    }

    private void Clean(byte[] found, int height)
    {
        _mask.Create(height, SmallView.Width, MatType.CV_8UC1);
        Marshal.Copy(found, 0, _mask.Data, found.Length);
        Cv2.Threshold(_mask, _mask, EmptyView.Dimmed, EmptyView.Other, ThresholdTypes.Binary);
        Cv2.MorphologyEx(_mask, _mask, MorphTypes.Open, _open);
        Cv2.MorphologyEx(_mask, _mask, MorphTypes.Close, _close);
        Marshal.Copy(_mask.Data, found, 0, found.Length);
    }

    private Movement[] MovedIn(ReadOnlySpan<byte> moved, int labels)
    {
        var movements = new Movement[labels];
        var label = new int[moved.Length];
        Marshal.Copy(_labels.Data, label, 0, label.Length);
        for (var pixel = 0; pixel < moved.Length; pixel++)
        {
            if (moved[pixel] != 0)
            {
                movements[label[pixel]].Take(pixel / SmallView.Width);
            }
        }

        return movements;
    }

    private Body BodyOf(int label, int area, in Movement moved, int height)
    {
        int At(ConnectedComponentsTypes what) => _statistics.At<int>(label, (int)what);
        double unit = height;
        var (left, top, width, tall) = (At(ConnectedComponentsTypes.Left), At(ConnectedComponentsTypes.Top), At(ConnectedComponentsTypes.Width), At(ConnectedComponentsTypes.Height));
        var edge = left <= 1 || top <= 1 || left + width >= SmallView.Width - 1 || top + tall >= height - 1;
        return new Body(left / unit, top / unit, width / unit, tall / unit, area / (unit * unit), moved.Count / (double)area, moved.Count >= Movement.CountMin ? moved.Top / unit : top / unit, edge);
    }

    // A head, a trunk and legs that lie above each other, or nearly touch, are one.
    private List<Body> Joined(List<Body> parts, Dim dim)
    {
        var bodies = parts.OrderByDescending(part => part.Area).ToList();
        for (var one = 0; one < bodies.Count; one++)
        {
            for (var other = bodies.Count - 1; other > one; other--)
            {
                if (Belong(bodies[one], bodies[other], dim))
                {
                    bodies[one] = bodies[one].With(bodies[other]);
                    bodies.RemoveAt(other);
                    other = bodies.Count;
                }
            }
        }

        return bodies;
    }

    private bool Belong(in Body large, in Body small, Dim dim)
    {
        var across = Math.Min(large.Right, small.Right) - Math.Max(large.Left, small.Left);
        var down = Math.Min(large.Bottom, small.Bottom) - Math.Max(large.Top, small.Top);
        var above = across > 0.5 * Math.Min(large.Width, small.Width) && (down > -options.JoinGap || dim.Fills(large, small));
        var beside = across > -options.JoinGap / 3 && down > -options.JoinGap / 3;
        return above && (!IsPerson(large) || small.Area < large.Area / 2) || beside && small.Area < large.Area / 3;
    }

    /// <summary>
    /// Where the picture shows the empty view in shadow. A shadow falls beside somebody or below; what is dim between a head and legs is a grey shirt.
    /// </summary>
    private readonly struct Dim(bool[] dimmed, int height)
    {
        /// <summary>Of the stretch between the two.</summary>
        private const double ShareMin = 0.5;

        /// <summary>How long that stretch may be: a trunk, in heights of the taller of the two.</summary>
        private const double GapMax = 0.8;

        public bool Fills(in Body one, in Body other)
        {
            var (top, bottom) = (Math.Min(one.Bottom, other.Bottom), Math.Max(one.Top, other.Top));
            var (left, right) = (Math.Max(one.Left, other.Left), Math.Min(one.Right, other.Right));
            if (bottom <= top || bottom - top > GapMax * Math.Max(one.Height, other.Height))
            {
                return false;
            }

            var (all, dim) = (0, 0);
            for (var y = (int)(top * height); y < (int)(bottom * height); y++)
            {
                for (var x = (int)(left * height); x < (int)(right * height); x++)
                {
                    all++;
                    dim += dimmed[(y * SmallView.Width) + x] ? 1 : 0;
                }
            }

            return dim > ShareMin * all;
        }
    }

    /// <summary>Of one outline: how many of its pixels changed, and the row of the first.</summary>
    private struct Movement
    {
        /// <summary>A single pixel that changes is noise.</summary>
        public const int CountMin = 4;

        public int Count { get; private set; }

        public int Top { get; private set; }

        /// <summary>Rows come from the top.</summary>
        public void Take(int row)
        {
            Count++;
            Top = Count == CountMin ? row : Top;
        }
    }

    private bool IsPerson(Body body) => body.Area >= options.AreaMin && Math.Max(body.Height, body.Width) >= options.HeightMin;
}

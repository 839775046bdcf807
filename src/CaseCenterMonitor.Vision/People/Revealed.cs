using System.Runtime.InteropServices;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.People;

/// <summary>
/// Tells something that stands before a wall from the wall that something has left. Both differ from what was learnt; but a body has outlines that the wall has not,
/// and what was learnt with somebody in it has outlines that the wall has lost. So whoever was there when the camera was switched on leaves no double behind.
/// </summary>
internal sealed class Revealed : IDisposable
{
    /// <summary>The edge of a surface within so many pixels speaks for it.</summary>
    private const int Around = 25;

    /// <summary>How many times the outlines of before must outweigh those of now.</summary>
    private const float TimesMin = 1.6f;

    /// <summary>Less than this in the mean of the surroundings is noise, not outline.</summary>
    private const float OutlineMin = 0.4f;

    private static readonly Mat Cross = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(3, 3));

    private readonly Mat _now = new();
    private readonly Mat _then = new();
    private readonly Mat _lost = new();
    private readonly Mat _gained = new();
    private float[] _lostAround = [];
    private float[] _gainedAround = [];

    /// <param name="take">Told each pixel of <paramref name="found"/> from which something is gone.</param>
    /// <param name="isSettled">Only these are asked.</param>
    public void Look(ReadOnlySpan<byte> view, EmptyView empty, int height, ReadOnlySpan<byte> found, Func<int, bool> isSettled, Action<int> take)
    {
        Outlines(view, empty, height, found);
        for (var pixel = 0; pixel < found.Length; pixel++)
        {
            if (found[pixel] == EmptyView.Other && _lostAround[pixel] > OutlineMin && _lostAround[pixel] > TimesMin * _gainedAround[pixel] && isSettled(pixel))
            {
                take(pixel);
            }
        }
    }

    public void Dispose()
    {
        _now.Dispose();
        _then.Dispose();
        _lost.Dispose();
        _gained.Dispose();
    }

    private void Outlines(ReadOnlySpan<byte> view, EmptyView empty, int height, ReadOnlySpan<byte> found)
    {
        var pixels = height * SmallView.Width;
        var (now, then) = (new float[pixels], new float[pixels]);
        var mean = empty.Mean;
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            var at = pixel * 3;
            now[pixel] = (view[at] + view[at + 1] + view[at + 2]) / 3f;
            then[pixel] = (mean[at] + mean[at + 1] + mean[at + 2]) / 3f * empty.Gain;
        }

        Steepness(now, height, _now);
        Steepness(then, height, _then);
        Cv2.Subtract(_then, _now, _lost);
        Cv2.Subtract(_now, _then, _gained);
        using var edge = EdgeOf(found, height);
        _lostAround = AroundOf(_lost, edge);
        _gainedAround = AroundOf(_gained, edge);
    }

    // Only at the edge of what differs: within it a plain coat hides the boards of a floor, and has lost them nothing.
    private static Mat EdgeOf(ReadOnlySpan<byte> found, int height)
    {
        using var mask = new Mat(height, SmallView.Width, MatType.CV_8UC1);
        Marshal.Copy(found.ToArray(), 0, mask.Data, found.Length);
        Cv2.Threshold(mask, mask, EmptyView.Dimmed, EmptyView.Other, ThresholdTypes.Binary);
        Cv2.MorphologyEx(mask, mask, MorphTypes.Open, Cross);
        var edge = new Mat();
        Cv2.MorphologyEx(mask, edge, MorphTypes.Gradient, Cross);
        return edge;
    }

    private static void Steepness(float[] grey, int height, Mat into)
    {
        using var picture = new Mat(height, SmallView.Width, MatType.CV_32FC1);
        Marshal.Copy(grey, 0, picture.Data, grey.Length);
        using var across = new Mat();
        using var down = new Mat();
        Cv2.Sobel(picture, across, MatType.CV_32F, 1, 0, 3, 0.25);
        Cv2.Sobel(picture, down, MatType.CV_32F, 0, 1, 3, 0.25);
        Cv2.Magnitude(across, down, into);
    }

    private static float[] AroundOf(Mat outlines, Mat edge)
    {
        using var only = new Mat(outlines.Rows, outlines.Cols, MatType.CV_32FC1, Scalar.All(0));
        using var positive = new Mat();
        using var around = new Mat();
        Cv2.Max(outlines, 0, positive);
        positive.CopyTo(only, edge);
        Cv2.Blur(only, around, new Size(Around, Around));
        var values = new float[around.Rows * around.Cols];
        Marshal.Copy(around.Data, values, 0, values.Length);
        return values;
    }
}

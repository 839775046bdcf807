using CaseCenterMonitor.Vision.Frames;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.Zones;

/// <summary>
/// Takes out of a frame what nobody may see, before anything else reads it: every pixel within a mask, and around it as far as a blur would carry some of it out.
/// </summary>
public static class BlackOut
{
    /// <summary>In pixels of the frame: what is made smaller or smoothed later mixes neighbours.</summary>
    public const int Around = 2;

    public static void Apply(Frame frame, IReadOnlyList<Polygon> masks)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(masks);
        foreach (var mask in masks)
        {
            var corners = mask.In(frame.Picture);
            Cv2.FillPoly(frame.Picture, [corners], Scalar.All(0));
            Cv2.Polylines(frame.Picture, [corners], isClosed: true, Scalar.All(0), (2 * Around) + 1);
        }
    }
}

using OpenCvSharp;

namespace CaseCenterMonitor.Tests.Vision.Integrity;

/// <summary>Does to a real picture what a hand, a cloth or a thief of pictures would do to the camera.</summary>
internal sealed class Tampering(string how) : IDisposable
{
    /// <summary>Out of focus: a spread of 10 pixels of 768.</summary>
    private const double BlurSpread = 10;

    private const double TurnDegrees = 8;

    private Mat? _held;

    /// <summary>Changes the picture in place. Frames before the tampering pass as they are; the last of them is what freezes.</summary>
    public void Apply(Mat picture, bool tampers)
    {
        if (!tampers)
        {
            _held?.Dispose();
            _held = picture.Clone();
            return;
        }

        switch (how)
        {
            case "blacked out":
                picture.SetTo(Scalar.Black);
                break;
            case "whited out":
                picture.SetTo(Scalar.White);
                break;
            case "covered":
                picture.SetTo(new Scalar(95, 110, 120));
                break;
            case "blurred":
                Cv2.GaussianBlur(picture, picture, new Size(0, 0), BlurSpread);
                break;
            case "shifted":
                Warp(picture, Shift(picture.Width * 0.07, picture.Height * 0.05));
                break;
            case "rotated":
                Warp(picture, Cv2.GetRotationMatrix2D(new Point2f(picture.Width / 2f, picture.Height / 2f), TurnDegrees, 1));
                break;
            case "frozen":
                _held!.CopyTo(picture);
                break;
            default:
                throw new InvalidOperationException($"Unknown tampering: {how}");
        }
    }

    public void Dispose() => _held?.Dispose();

    private static Mat Shift(double right, double down)
    {
        var matrix = new Mat(2, 3, MatType.CV_64FC1, Scalar.Black);
        matrix.Set(0, 0, 1.0);
        matrix.Set(1, 1, 1.0);
        matrix.Set(0, 2, right);
        matrix.Set(1, 2, down);
        return matrix;
    }

    private static void Warp(Mat picture, Mat matrix)
    {
        using (matrix)
        {
            using var original = picture.Clone();
            Cv2.WarpAffine(original, picture, matrix, picture.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
        }
    }
}

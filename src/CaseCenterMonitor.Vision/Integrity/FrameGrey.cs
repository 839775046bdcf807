using System.Numerics;
using System.Runtime.InteropServices;
using CaseCenterMonitor.Vision.Frames;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>Makes the small grey view of a frame. Area averaging, because skipping pixels would let sensor noise through. One caller.</summary>
public sealed class FrameGrey : IDisposable
{
    private static readonly Size ViewSize = new(GreyView.Width, GreyView.Height);

    private readonly Mat _small = new();
    private readonly Mat _grey = new();

    /// <summary>The frame still belongs to the caller; nothing of it is kept but the view.</summary>
    public GreyView Of(Frame frame)
    {
        Cv2.Resize(frame.Picture, _small, ViewSize, 0, 0, InterpolationFlags.Area);
        Cv2.CvtColor(_small, _grey, ColorConversionCodes.BGR2GRAY);
        var pixels = new byte[GreyView.PixelCount];
        Marshal.Copy(_grey.Data, pixels, 0, pixels.Length);
        return new GreyView(frame.At, pixels, Fingerprint(frame.Picture));
    }

    public void Dispose()
    {
        _small.Dispose();
        _grey.Dispose();
    }

    /// <summary>A quick digest of every byte. Not against forgery: it only has to differ when a pixel does, which for 64 bits it practically always does.</summary>
    private static unsafe ulong Fingerprint(Mat picture)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var digest = Prime;
        var rowBytes = picture.Cols * picture.ElemSize();
        var rows = picture.Rows;
        for (var y = 0; y < rows; y++)
        {
            var row = new ReadOnlySpan<byte>((void*)picture.Ptr(y), rowBytes);
            var words = MemoryMarshal.Cast<byte, ulong>(row);
            foreach (var word in words)
            {
                digest = BitOperations.RotateLeft(digest ^ word, 29) * Prime;
            }

            foreach (var rest in row[(words.Length * sizeof(ulong))..])
            {
                digest = BitOperations.RotateLeft(digest ^ rest, 29) * Prime;
            }
        }

        return digest;
    }
}

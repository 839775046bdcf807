using System.Runtime.InteropServices;
using OpenCvSharp;

namespace CaseCenterMonitor.Vision.People;

/// <summary>A frame as people are looked for in it: small and a little blurred, so that noise and the blocks of a codec are gone and bodies are not. One caller.</summary>
internal sealed class SmallView : IDisposable
{
    /// <summary>Pixels across. A person who is a tenth of a picture high has some hundred pixels.</summary>
    public const int Width = 192;

    private readonly Mat _small = new();
    private readonly Mat _smooth = new();

    public int Height { get; private set; }

    /// <summary>Blue, green, red of each pixel, row by row. The same array with every frame of the same shape.</summary>
    public byte[] Pixels { get; private set; } = [];

    /// <returns>Whether the picture has another shape than the one before: then nothing of before counts.</returns>
    public bool Take(Mat picture)
    {
        var height = Math.Max(16, (int)Math.Round(Width * picture.Rows / (double)picture.Cols));
        var other = height != Height;
        if (other)
        {
            (Height, Pixels) = (height, new byte[Width * height * 3]);
        }

        Cv2.Resize(picture, _small, new Size(Width, height), 0, 0, InterpolationFlags.Area);
        Cv2.Blur(_small, _smooth, new Size(3, 3));
        Marshal.Copy(_smooth.Data, Pixels, 0, Pixels.Length);
        return other;
    }

    public void Dispose()
    {
        _small.Dispose();
        _smooth.Dispose();
    }
}

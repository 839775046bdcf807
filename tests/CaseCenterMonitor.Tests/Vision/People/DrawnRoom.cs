using CaseCenterMonitor.Vision.Frames;
using OpenCvSharp;

namespace CaseCenterMonitor.Tests.Vision.People;

/// <summary>A drawn room with furniture, sensor noise and people of stripes. The same seed gives the same room and the same noise.</summary>
internal sealed class DrawnRoom : IDisposable
{
    public const int Width = 384;
    public const int Height = 216;
    private const int Seed = 20261128;

    private readonly Mat _empty = new(Height, Width, MatType.CV_8UC3, new Scalar(150, 155, 160));
    private readonly Mat _noise = new(Height, Width, MatType.CV_16SC3);
    private readonly RNG _random = new(Seed);
    private long _number;

    public DrawnRoom()
    {
        var random = new Random(Seed);
        for (var piece = 0; piece < 25; piece++)
        {
            var colour = new Scalar(random.Next(60, 200), random.Next(60, 200), random.Next(60, 200));
            Cv2.Rectangle(_empty, new Rect(random.Next(Width), random.Next(Height), random.Next(20, 80), random.Next(10, 60)), colour, -1);
        }
    }

    /// <param name="people">Where each stands: the middle between the feet, and how high they are, in pixels.</param>
    /// <param name="light">What all light is multiplied by.</param>
    public Frame Picture(TimeSpan at, double light, params ReadOnlySpan<Standing> people)
    {
        using var scene = _empty.Clone();
        foreach (var person in people)
        {
            person.Draw(scene);
        }

        var picture = new Mat();
        scene.ConvertTo(picture, MatType.CV_16SC3, light);
        _random.Fill(_noise, DistributionType.Normal, InputArray.Create(new[] { 0.0 }), InputArray.Create(new[] { 2.0 }));
        Cv2.Add(picture, _noise, picture);
        picture.ConvertTo(picture, MatType.CV_8UC3);
        return new Frame(picture, at, _number++);
    }

    public void Dispose()
    {
        _empty.Dispose();
        _noise.Dispose();
    }
}

/// <summary>Somebody in a drawn room.</summary>
internal readonly record struct Standing(int X, int Feet = 200, int Tall = 110, int Colour = 40)
{
    public void Draw(Mat scene)
    {
        var wide = Tall / 3;
        for (var stripe = 0; stripe < Tall; stripe += 10)
        {
            var shade = Colour + (stripe % 20 == 0 ? 15 : 0);
            Cv2.Rectangle(scene, new Rect(X - (wide / 2), Feet - Tall + stripe, wide, 10), new Scalar(shade, shade / 2, shade), -1);
        }
    }
}

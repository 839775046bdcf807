using CaseCenterMonitor.Vision.Integrity;

namespace CaseCenterMonitor.Tests.Vision.Integrity;

/// <summary>A drawn room: furniture with edges, light, sensor noise. The same seed gives the same room and the same noise.</summary>
internal sealed class SyntheticRoom
{
    private const int Width = GreyView.Width;
    private const int Height = GreyView.Height;
    private const int Seed = 20261124;

    private readonly float[] _walls = new float[GreyView.PixelCount];
    private readonly Random _noise = new(Seed + 1);

    public SyntheticRoom()
    {
        var random = new Random(Seed);
        Array.Fill(_walls, 120);
        for (var piece = 0; piece < 60; piece++)
        {
            Box(_walls, random.Next(-20, Width), random.Next(-20, Height), random.Next(10, 50), random.Next(8, 40), random.Next(30, 215));
        }
    }

    /// <summary>What the camera would see without noise.</summary>
    public float[] Scene() => [.. _walls];

    /// <summary>The picture of a scene, with fresh noise of about 1.5 grey levels.</summary>
    public GreyView Picture(TimeSpan at, float[] scene)
    {
        var pixels = new byte[GreyView.PixelCount];
        ulong fingerprint = 14695981039346656037;
        for (var pixel = 0; pixel < pixels.Length; pixel++)
        {
            pixels[pixel] = (byte)Math.Clamp(scene[pixel] + (_noise.NextSingle() - 0.5f) * 5, 0, 255);
            fingerprint = (fingerprint ^ pixels[pixel]) * 1099511628211;
        }

        return new GreyView(at, pixels, fingerprint);
    }

    public static float[] Lit(float[] scene, Func<int, int, float> light) => Each((x, y) => Math.Min(255, scene[y * Width + x] * light(x, y)));

    public static float[] Flat(float grey) => Each((_, _) => grey);

    public static float[] Shifted(float[] scene, int right, int down) =>
        Each((x, y) => scene[Math.Clamp(y - down, 0, Height - 1) * Width + Math.Clamp(x - right, 0, Width - 1)]);

    /// <summary>Mean of the square around each pixel, twice: like a lens out of focus.</summary>
    public static float[] Blurred(float[] scene, int radius) => Averaged(Averaged(scene, radius), radius);

    /// <summary>Somebody standing in the room: a striped shape from the feet at the lower edge upwards.</summary>
    public static float[] WithPerson(float[] scene, int left, int width, int height)
    {
        var picture = (float[])scene.Clone();
        for (var stripe = 0; stripe < height; stripe += 6)
        {
            Box(picture, left, Height - height + stripe, width, 6, stripe % 12 == 0 ? 60 : 150);
        }

        return picture;
    }

    /// <summary>Something over the upper part of the lens.</summary>
    public static float[] PartlyCovered(float[] scene, double share, float grey) => Each((x, y) => y < Height * share ? grey : scene[y * Width + x]);

    private static float[] Averaged(float[] scene, int radius) => Each((x, y) =>
    {
        float sum = 0;
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                sum += scene[Math.Clamp(y + dy, 0, Height - 1) * Width + Math.Clamp(x + dx, 0, Width - 1)];
            }
        }

        return sum / ((2 * radius + 1) * (2 * radius + 1));
    });

    private static float[] Each(Func<int, int, float> grey)
    {
        var picture = new float[GreyView.PixelCount];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                picture[y * Width + x] = grey(x, y);
            }
        }

        return picture;
    }

    private static void Box(float[] picture, int left, int top, int width, int height, float grey)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
            {
                picture[y * Width + x] = grey;
            }
        }
    }
}

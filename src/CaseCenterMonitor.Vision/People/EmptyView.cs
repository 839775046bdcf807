namespace CaseCenterMonitor.Vision.People;

/// <summary>
/// What the camera sees when nobody is there, pixel by pixel, with the noise of each. It learns only where nobody is: somebody who lies still for an hour does not
/// become furniture.
/// </summary>
internal sealed class EmptyView(PeopleOptions options, int pixels)
{
    /// <summary>Noise of a pixel before anything is known of it, and its least, in grey levels.</summary>
    private const float NoiseAtFirst = 4;

    /// <summary>Below this a surface is black, and its colour says nothing.</summary>
    private const float BlackMax = 30;

    private readonly float[] _mean = new float[pixels * 3];
    private readonly float[] _noise = new float[pixels];

    /// <summary>What a whole picture's light has been multiplied by since: exposure, a cloud. 1 when nothing changed.</summary>
    public float Gain { get; private set; } = 1;

    public ReadOnlySpan<float> Mean => _mean;

    public void Begin(ReadOnlySpan<byte> view)
    {
        for (var index = 0; index < view.Length; index++)
        {
            _mean[index] = view[index];
        }

        Array.Fill(_noise, NoiseAtFirst);
        Gain = 1;
    }

    /// <summary>The light of the picture against that of the empty view, where nobody is: the middle of many places, which somebody who walks in does not move.</summary>
    public void FollowLight(ReadOnlySpan<byte> view, ReadOnlySpan<byte> taken)
    {
        const int Every = 7;
        Span<int> ratios = stackalloc int[64];
        var count = 0;
        for (var pixel = 0; pixel < taken.Length; pixel += Every)
        {
            var mean = Sum(_mean, pixel);
            if (taken[pixel] == 0 && mean > 3 * BlackMax)
            {
                ratios[Math.Clamp((int)(Sum(view, pixel) / mean * 32), 0, 63)]++;
                count++;
            }
        }

        if (count < 50)
        {
            return;
        }

        var (bin, below) = (0, 0);
        while (below + ratios[bin] < count / 2)
        {
            below += ratios[bin++];
        }

        var middle = (bin + ((count / 2f) - below) / Math.Max(1, ratios[bin])) / 32f;
        Gain += 0.5f * (Math.Clamp(middle, 0.3f, 2f) - Gain);
    }

    /// <summary>The picture shows something else.</summary>
    public const byte Other = 255;

    /// <summary>It shows the same, in shadow: or something grey before something white.</summary>
    public const byte Dimmed = 1;

    /// <param name="found">Gets <see cref="Other"/> where the picture shows something else than the empty view, <see cref="Dimmed"/> or 0 elsewhere.</param>
    /// <returns>How many pixels show something else.</returns>
    public int Compare(ReadOnlySpan<byte> view, Span<byte> found)
    {
        var count = 0;
        for (var pixel = 0; pixel < found.Length; pixel++)
        {
            found[pixel] = Look(view, pixel);
            count += found[pixel] == Other ? 1 : 0;
        }

        return count;
    }

    /// <param name="taken">Not 0 where somebody is.</param>
    /// <param name="share">Of the difference that is learnt.</param>
    public void Learn(ReadOnlySpan<byte> view, ReadOnlySpan<byte> taken, float share)
    {
        for (var pixel = 0; pixel < taken.Length; pixel++)
        {
            if (taken[pixel] != 0)
            {
                continue;
            }

            var away = 0f;
            for (var at = pixel * 3; at < (pixel * 3) + 3; at++)
            {
                var difference = view[at] - (_mean[at] * Gain);
                away += Math.Abs(difference);
                _mean[at] += share * difference;
            }

            _noise[pixel] = Math.Max(NoiseAtFirst, _noise[pixel] + (share * ((away / 3) - _noise[pixel])));
        }
    }

    /// <summary>This is what is there when nobody is: something that stood here is gone.</summary>
    public void Replace(ReadOnlySpan<byte> view, int pixel)
    {
        for (var at = pixel * 3; at < (pixel * 3) + 3; at++)
        {
            _mean[at] = view[at] / Gain;
        }
    }

    // A shadow dims a surface and leaves its colour; what is brighter, of another colour or much darker is something before it.
    private byte Look(ReadOnlySpan<byte> view, int pixel)
    {
        var at = pixel * 3;
        var (b, g, r) = (_mean[at] * Gain, _mean[at + 1] * Gain, _mean[at + 2] * Gain);
        var (vb, vg, vr) = (view[at], view[at + 1], view[at + 2]);
        var noise = options.NoiseTimes * _noise[pixel];
        var length = (b * b) + (g * g) + (r * r);
        if (length < BlackMax * BlackMax)
        {
            return Math.Max(Math.Abs(vb - b), Math.Max(Math.Abs(vg - g), Math.Abs(vr - r))) > Math.Max(options.BrightnessMin * 1.5f, noise) ? Other : (byte)0;
        }

        var light = ((vb * b) + (vg * g) + (vr * r)) / length;
        var (db, dg, dr) = (vb - (light * b), vg - (light * g), vr - (light * r));
        if ((db * db) + (dg * dg) + (dr * dr) > Squared(Math.Max(options.ColourMin, noise)))
        {
            return Other;
        }

        var dimmed = MathF.Sqrt(length) * (light - 1) / 1.732f;
        return Math.Abs(dimmed) <= Math.Max(options.BrightnessMin, noise) ? (byte)0 : dimmed > 0 || light < options.ShadowMin ? Other : Dimmed;
    }

    private static float Squared(float value) => value * value;

    private static float Sum(ReadOnlySpan<float> values, int pixel) => values[pixel * 3] + values[(pixel * 3) + 1] + values[(pixel * 3) + 2];

    private static float Sum(ReadOnlySpan<byte> values, int pixel) => values[pixel * 3] + values[(pixel * 3) + 1] + values[(pixel * 3) + 2];
}

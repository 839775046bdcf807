namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>The measures that need no reference, in one pass over the pixels.</summary>
internal readonly record struct Statistics(double Brightness, double DarkShare, double BurntShare, double Variance, double Detail)
{
    /// <summary>Added to the variance before dividing, so that a picture of one colour has little detail rather than endless.</summary>
    private const double VarianceFloor = 25;

    public static Statistics Of(ReadOnlySpan<float> grey, IntegrityOptions options)
    {
        double sum = 0, squares = 0;
        int dark = 0, burnt = 0;
        foreach (var pixel in grey)
        {
            sum += pixel;
            squares += pixel * pixel;
            dark += pixel < options.DarkLevel ? 1 : 0;
            burnt += pixel >= options.BurntLevel ? 1 : 0;
        }

        var mean = sum / grey.Length;
        var variance = Math.Max(0, squares / grey.Length - mean * mean);
        return new(mean, dark / (double)grey.Length, burnt / (double)grey.Length, variance, LaplacianVariance(grey) / (variance + VarianceFloor));
    }

    private static double LaplacianVariance(ReadOnlySpan<float> grey)
    {
        double sum = 0, squares = 0;
        for (var y = 1; y < GreyView.Height - 1; y++)
        {
            var above = grey.Slice((y - 1) * GreyView.Width, GreyView.Width);
            var here = grey.Slice(y * GreyView.Width, GreyView.Width);
            var below = grey.Slice((y + 1) * GreyView.Width, GreyView.Width);
            for (var x = 1; x < GreyView.Width - 1; x++)
            {
                var value = above[x] + below[x] + here[x - 1] + here[x + 1] - 4 * here[x];
                sum += value;
                squares += value * value;
            }
        }

        const int Inner = (GreyView.Width - 2) * (GreyView.Height - 2);
        return squares / Inner - sum / Inner * (sum / Inner);
    }
}

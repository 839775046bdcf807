namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>
/// Where a picture has edges, how strong and in which direction (Sobel). Directions survive a change of light that brightness does not:
/// a table's edge runs the same way by day and by lamp.
/// </summary>
internal sealed class Outlines
{
    /// <summary>Across and down; the outermost pixels stay 0. A step of 10 grey levels gives 40.</summary>
    private readonly float[] _across = new float[GreyView.PixelCount];
    private readonly float[] _down = new float[GreyView.PixelCount];

    public ReadOnlySpan<float> Across => _across;

    public ReadOnlySpan<float> Down => _down;

    /// <summary>Overwrites these outlines with those of another picture, so that no frame allocates.</summary>
    public void Trace(ReadOnlySpan<float> grey)
    {
        for (var y = 1; y < GreyView.Height - 1; y++)
        {
            var above = grey.Slice((y - 1) * GreyView.Width, GreyView.Width);
            var here = grey.Slice(y * GreyView.Width, GreyView.Width);
            var below = grey.Slice((y + 1) * GreyView.Width, GreyView.Width);
            for (var x = 1; x < GreyView.Width - 1; x++)
            {
                var at = y * GreyView.Width + x;
                _across[at] = above[x + 1] + 2 * here[x + 1] + below[x + 1] - above[x - 1] - 2 * here[x - 1] - below[x - 1];
                _down[at] = below[x - 1] + 2 * below[x] + below[x + 1] - above[x - 1] - 2 * above[x] - above[x + 1];
            }
        }
    }
}

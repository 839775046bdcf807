namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>
/// One frame as the integrity check sees it: grey, small, and always of the same size, so that limits mean the same on every camera
/// and a stream that changes its resolution shows the same view.
/// </summary>
public sealed class GreyView
{
    /// <summary>A quarter of the 768 pixels of a common camera; small enough that sensor noise averages out.</summary>
    public const int Width = 192;

    public const int Height = 108;

    public const int PixelCount = Width * Height;

    private readonly byte[] _pixels;

    /// <param name="at">Instant of the frame in its stream.</param>
    /// <param name="pixels">Row by row, 0 is black. Kept, not copied: the caller does not change it again.</param>
    /// <param name="fingerprint">Equal for frames that are equal in every pixel of the full picture, where sensor noise still shows.</param>
    public GreyView(TimeSpan at, byte[] pixels, ulong fingerprint)
    {
        if (pixels.Length != PixelCount)
        {
            throw new ArgumentException($"A grey view has {Width}x{Height} pixels, not {pixels.Length}.", nameof(pixels));
        }

        (At, _pixels, Fingerprint) = (at, pixels, fingerprint);
    }

    public TimeSpan At { get; }

    public ulong Fingerprint { get; }

    public ReadOnlySpan<byte> Pixels => _pixels;
}

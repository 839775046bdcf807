using OpenCvSharp;

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>One decoded picture of a stream. Whoever receives it disposes it; it is never written to disk.</summary>
public sealed class Frame(Mat picture, TimeSpan at, long number) : IDisposable
{
    /// <summary>BGR, 8 bits a channel, rows without padding.</summary>
    public Mat Picture { get; } = picture;

    /// <summary>Instant in the stream, told by the stream: the first frame is at 0, and it only grows.</summary>
    public TimeSpan At { get; } = at;

    /// <summary>Counts the frames that were read from the source, from 0; a live source may skip some.</summary>
    public long Number { get; } = number;

    public void Dispose() => Picture.Dispose();
}

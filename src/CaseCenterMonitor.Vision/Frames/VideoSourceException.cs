namespace CaseCenterMonitor.Vision.Frames;

/// <summary>A source that cannot be read at all, however often one tries: the address is wrong or ffmpeg is not installed. The message says what to do.</summary>
public sealed class VideoSourceException : Exception
{
    public VideoSourceException(string message)
        : base(message)
    {
    }

    public VideoSourceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

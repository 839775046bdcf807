namespace CaseCenterMonitor.Vision.Frames;

/// <summary>How frames are taken from a source, and every limit on waiting for them.</summary>
public sealed record VideoSourceOptions
{
    public static readonly VideoSourceOptions Default = new();

    /// <summary>Frames a second that are handed on, at most. Frames are only left out, never repeated: a repeated one would look frozen.</summary>
    public double FramesPerSecond { get; init; } = 5;

    /// <summary>Wider pictures are scaled down to this by ffmpeg, keeping their shape: fewer bytes on the pipe.</summary>
    public int WidthMax { get; init; } = 768;

    /// <summary>The watchdog: this long without a frame and the stream is lost, whatever the connection says.</summary>
    public TimeSpan FrameLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The first frame may take this long: RTSP negotiates, and decoding begins at a key frame.</summary>
    public TimeSpan FirstFrameLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>First wait before a live source is opened again; it doubles.</summary>
    public TimeSpan RetryFirst { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait between attempts, so that a camera that reboots is seen again soon.</summary>
    public TimeSpan RetryLongest { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pictures of a folder carry no time; they are taken as evenly spaced at this rate.</summary>
    public double FolderPicturesPerSecond { get; init; } = 5;

    /// <summary>The program, found on the path or named in full.</summary>
    public string Ffmpeg { get; init; } = "ffmpeg";
}

namespace CaseCenterMonitor.Vision.Frames;

/// <summary>What a source of frames has to say.</summary>
public abstract record SourceEvent
{
    private SourceEvent()
    {
    }

    /// <summary>The next frame, owned by the receiver.</summary>
    public sealed record Arrived(Frame Frame) : SourceEvent;

    /// <summary>
    /// No frames any more, once for each outage. A live source goes on trying, and the next frame ends the outage; for a file it is the last word.
    /// </summary>
    /// <param name="At">Instant in the stream: of the last frame, for a live source plus what has passed since.</param>
    /// <param name="Why">For a person, without passwords.</param>
    public sealed record Lost(TimeSpan At, string Why) : SourceEvent;
}

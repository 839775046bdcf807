using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;

namespace CaseCenterMonitor.Vision;

/// <summary>One camera: events of its source go in, what is known of its view comes out. One caller.</summary>
public sealed class CameraWatch(IntegrityOptions options) : IDisposable
{
    private readonly FrameGrey _grey = new();
    private readonly IntegrityWatch _integrity = new(options);

    public IntegrityState State => _integrity.State;

    public Doubt Doubt => _integrity.Doubt;

    /// <summary>The frame still belongs to the caller.</summary>
    public IntegrityStep See(Frame frame) => _integrity.See(_grey.Of(frame));

    public IntegrityChange? Lost(SourceEvent.Lost lost) => _integrity.StreamLost(lost.At);

    public void Dispose() => _grey.Dispose();
}

using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.People;
using CaseCenterMonitor.Vision.Zones;

namespace CaseCenterMonitor.Vision;

/// <summary>One camera: events of its source go in, what is known of its view and of the people in it comes out. One caller.</summary>
public sealed class CameraWatch(CameraScene scene, IntegrityOptions integrity, PeopleOptions people, FallOptions falls) : IDisposable
{
    private readonly FrameGrey _grey = new();
    private readonly IntegrityWatch _integrity = new(integrity);
    private readonly PeopleWatch _people = new(people);
    private readonly FallWatch _falls = new(falls);
    private readonly ZoneWatch _zones = new(scene.Zones);

    public IntegrityState State => _integrity.State;

    public Doubt Doubt => _integrity.Doubt;

    /// <summary>For whoever draws what was seen.</summary>
    public PeopleWatch People => _people;

    /// <summary>The frame still belongs to the caller. What its masks hide is gone from it for ever, before anything has looked.</summary>
    public CameraStep See(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        BlackOut.Apply(frame, scene.Masks);
        var view = _integrity.See(_grey.Of(frame));
        _people.See(frame);
        var known = _people.Count is not null && CanCount(view.State);
        var (zones, ended) = _zones.See(frame.At, _people.Tracks, frame.Picture.Cols / (double)frame.Picture.Rows, known);
        return new CameraStep(view, zones, ended, _falls.See(frame.At, _people.Tracks));
    }

    public IntegrityChange? Lost(SourceEvent.Lost lost)
    {
        ArgumentNullException.ThrowIfNull(lost);
        _people.Lost();
        return _integrity.StreamLost(lost.At);
    }

    public void Dispose()
    {
        _grey.Dispose();
        _people.Dispose();
    }

    // While the view is still being learnt people are counted: it is not known to be wrong. A view that is known to be wrong counts nobody.
    private static bool CanCount(IntegrityState state) => state switch
    {
        IntegrityState.Fine or IntegrityState.CannotJudge => true,
        IntegrityState.Dark or IntegrityState.OverExposed or IntegrityState.Covered or IntegrityState.Defocused or IntegrityState.Moved or IntegrityState.Frozen => false,
        _ => throw new InvalidOperationException($"Unknown state of a view: {state}"),
    };
}

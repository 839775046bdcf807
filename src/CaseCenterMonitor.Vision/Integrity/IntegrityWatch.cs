namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>
/// Watches over one camera: frames go in, changes of its integrity come out. It holds no clock; the same frames give the same changes.
/// It starts as <see cref="IntegrityState.CannotJudge"/>, and returns to it whenever frames fail to come.
/// </summary>
public sealed class IntegrityWatch
{
    private readonly IntegrityOptions _options;
    private readonly ViewMeter _meter;
    private readonly Evidence _evidence;
    private TimeSpan? _lastAt;

    public IntegrityWatch(IntegrityOptions options) =>
        (_options, _meter, _evidence) = (options, new ViewMeter(options), new Evidence(options));

    public IntegrityState State { get; private set; } = IntegrityState.CannotJudge;

    public Doubt Doubt { get; private set; } = Doubt.Learning;

    /// <summary>Takes the next frame. A frame that is not later than the one before is refused: the stream's time does not go backwards.</summary>
    public IntegrityStep See(GreyView view)
    {
        if (view.At <= _lastAt)
        {
            throw new ArgumentException($"The frame at {view.At} comes after one at {_lastAt}.", nameof(view));
        }

        var gap = view.At - _lastAt > _options.FrameGapMax ? Lost(_lastAt!.Value, view.At) : null;
        _lastAt = view.At;
        var measures = _meter.Measure(view);
        var verdict = FrameVerdict.Of(measures, _options);
        Learn(verdict, view.At);
        _evidence.Add(view.At, verdict);
        var change = Judge(view.At);
        return new(State, Doubt, measures, gap is null ? change : gap with { Doubt = Doubt });
    }

    /// <summary>The stream is gone: nothing can be said until it is back and has been seen for a while. The learnt view is kept.</summary>
    public IntegrityChange? StreamLost(TimeSpan at) => Lost(at, at);

    /// <summary>The camera was turned on purpose: what it sees from now on is its view.</summary>
    public IntegrityChange? Relearn(TimeSpan at)
    {
        _meter.Relearn();
        _evidence.Forget();
        return Become(IntegrityState.CannotJudge, Doubt.Learning, at, at);
    }

    private IntegrityChange? Lost(TimeSpan since, TimeSpan at)
    {
        _evidence.Forget();
        return Become(IntegrityState.CannotJudge, Doubt.NoFrames, since, at);
    }

    /// <summary>Learns from what looks right: anything before there is a reference, and afterwards only while nothing is suspected.</summary>
    private void Learn(IntegrityState verdict, TimeSpan at)
    {
        var learns = _meter.Learnt ? (verdict, State) is (IntegrityState.Fine, IntegrityState.Fine) : verdict is IntegrityState.CannotJudge;
        if (!learns)
        {
            return;
        }

        var before = _meter.Learnt;
        _meter.Learn(at);
        if (_meter.Learnt && !before)
        {
            _evidence.Forget();
        }
    }

    private IntegrityChange? Judge(TimeSpan at)
    {
        if (_evidence.Agreed(State) is { } agreed)
        {
            return Become(agreed.Verdict, Doubt.None, agreed.Since, at);
        }

        return State is IntegrityState.CannotJudge ? Become(State, _meter.TooLittleTexture ? Doubt.TooLittleTexture : Doubt.Learning, at, at) : null;
    }

    private IntegrityChange? Become(IntegrityState next, Doubt doubt, TimeSpan since, TimeSpan at)
    {
        if ((next, doubt) == (State, Doubt))
        {
            return null;
        }

        var change = new IntegrityChange(at, since, State, next, doubt);
        (State, Doubt) = (next, doubt);
        return change;
    }
}

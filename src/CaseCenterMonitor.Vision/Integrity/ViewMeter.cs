namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>Measures the frames of one camera and learns its view. One caller; a fixed amount of memory, nothing allocated for pixels.</summary>
internal sealed class ViewMeter(IntegrityOptions options)
{
    private readonly float[] _grey = new float[GreyView.PixelCount];
    private readonly Outlines _outlines = new();
    private readonly ReferenceView _reference = new();
    private TimeSpan? _learningSince;
    private TimeSpan _lastAt;
    private ulong? _lastFingerprint;
    private TimeSpan _identicalSince;
    private double _detail;

    /// <summary>Whether there is a view to compare with.</summary>
    public bool Learnt { get; private set; }

    /// <summary>Learning has lasted long enough, and what was seen has too little in it.</summary>
    public bool TooLittleTexture { get; private set; }

    public ViewMeasures Measure(GreyView view)
    {
        for (var at = 0; at < _grey.Length; at++)
        {
            _grey[at] = view.Pixels[at];
        }

        var statistics = Statistics.Of(_grey, options);
        _detail = statistics.Detail;
        return new(
            view.At, statistics.Brightness, statistics.DarkShare, statistics.BurntShare, Math.Sqrt(statistics.Variance), statistics.Detail,
            IdenticalFor(view), Against(statistics));
    }

    /// <summary>Takes the frame just measured into the reference. Call it only when that frame shows the view as it should be.</summary>
    public void Learn(TimeSpan at)
    {
        if (Learnt)
        {
            // After hours of tampering the first good frame weighs no more than any other.
            var passed = at - _lastAt < options.FrameGapMax ? at - _lastAt : options.FrameGapMax;
            _reference.Adapt(at, _grey, _detail, passed, options.AdaptOver);
            _lastAt = at;
            return;
        }

        _learningSince ??= at;
        _lastAt = at;
        _reference.Learn(at, _grey, _detail);
        if (at - _learningSince >= options.LearnFor)
        {
            Learnt = _reference.TexturedCells >= options.TexturedCellsMin;
            TooLittleTexture = !Learnt;
            if (TooLittleTexture)
            {
                _reference.Forget();
                _learningSince = null;
            }
        }
    }

    /// <summary>Forgets the view: somebody has turned the camera on purpose, and says so.</summary>
    public void Relearn()
    {
        _reference.Forget();
        (Learnt, TooLittleTexture, _learningSince) = (false, false, null);
    }

    private ViewComparison? Against(Statistics statistics)
    {
        if (!Learnt)
        {
            return null;
        }

        _outlines.Trace(_grey);
        return _reference.Compare(_grey, _outlines, statistics.Detail);
    }

    private TimeSpan IdenticalFor(GreyView view)
    {
        if (_lastFingerprint != view.Fingerprint)
        {
            (_lastFingerprint, _identicalSince) = (view.Fingerprint, view.At);
        }

        return view.At - _identicalSince;
    }
}

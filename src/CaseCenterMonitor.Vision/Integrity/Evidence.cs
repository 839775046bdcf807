namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>The verdicts of the last seconds of the stream, and what they agree on.</summary>
internal sealed class Evidence(IntegrityOptions options)
{
    private readonly Queue<(TimeSpan At, IntegrityState Verdict)> _frames = new();

    public void Forget() => _frames.Clear();

    public void Add(TimeSpan at, IntegrityState verdict)
    {
        _frames.Enqueue((at, verdict));
        while (_frames.Count > options.EvidenceFramesMax || at - _frames.Peek().At > options.EvidenceWindow)
        {
            _frames.Dequeue();
        }
    }

    /// <summary>
    /// What the window agrees on and since when, or nothing. Different signs of tampering count together, because a hand before the
    /// lens is dark at one moment and flat at the next; the most frequent one names it, the latest one when they are equally frequent. A name once
    /// given stays as long as it is seen at all: one tampering is one signal.
    /// </summary>
    /// <param name="named">What the state is now.</param>
    public (IntegrityState Verdict, TimeSpan Since)? Agreed(IntegrityState named)
    {
        if (_frames.Count == 0 || _frames.Last().At - _frames.Peek().At < options.AgreementMin * options.EvidenceWindow)
        {
            return null;
        }

        var needed = options.AgreementMin * _frames.Count;
        if (_frames.Count(frame => frame.Verdict == IntegrityState.Fine) >= needed)
        {
            return First(verdict => verdict == IntegrityState.Fine, IntegrityState.Fine);
        }

        return _frames.Count(frame => Tampered(frame.Verdict)) >= needed ? First(Tampered, Name(named)) : null;
    }

    private static bool Tampered(IntegrityState verdict) => verdict is not (IntegrityState.Fine or IntegrityState.CannotJudge);

    private (IntegrityState, TimeSpan) First(Func<IntegrityState, bool> which, IntegrityState named) =>
        (named, _frames.First(frame => which(frame.Verdict)).At);

    private IntegrityState Name(IntegrityState named) =>
        Tampered(named) && _frames.Any(frame => frame.Verdict == named) ? named : MostFrequent();

    private IntegrityState MostFrequent() => _frames.Reverse().Where(frame => Tampered(frame.Verdict))
        .CountBy(frame => frame.Verdict).MaxBy(pair => pair.Value).Key;
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// A call for help that stands until somebody answers it: the bell of a room, an officer's duress button. Calls and answers may be heard of
/// late and in any order: an answer ends the calls up to its own instant and none that came after it.
/// </summary>
internal sealed class StandingCall
{
    private Since<bool>? _last;
    private Instant? _answeredAt;

    /// <summary>The first call that nobody has answered; null when none waits.</summary>
    public Since<bool>? Waiting { get; private set; }

    /// <returns>False when it was answered before it was heard of.</returns>
    public bool Raise(in Since<bool> call)
    {
        if (_answeredAt >= call.At)
        {
            return false;
        }

        Waiting = Waiting is { } first && first.At <= call.At ? first : call;
        _last = _last is { } last && last.At >= call.At ? last : call;
        return true;
    }

    public void Answer(Instant at)
    {
        _answeredAt = _answeredAt is { } earlier && earlier > at ? earlier : at;
        if (Waiting is { } first && first.At <= at)
        {
            // Of several calls after the answer only the newest is remembered: it rings a little later than it might, and never not at all.
            Waiting = _last is { } last && last.At > at ? last : null;
        }
    }
}

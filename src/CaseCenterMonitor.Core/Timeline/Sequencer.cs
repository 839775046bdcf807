namespace CaseCenterMonitor.Core;

/// <summary>
/// Puts what is heard into the order in which it happened. It waits until nothing earlier is expected any more; how long that is, is the engine's
/// allowed lateness. What happened at the same instant keeps its order of arrival.
/// </summary>
internal sealed class Sequencer
{
    // A ring in order of time. Most of what comes is newer than all that waits, so it is put in from the end.
    private Heard[] _ring = []; // A centre that hears everything in order never needs it.
    private int _first;
    private int _count;

    /// <summary>When the earliest that waits happened; <see cref="Nanos.Never"/> when nothing waits.</summary>
    public long Earliest { get; private set; } = Nanos.Never;

    public void Hold(in Heard heard)
    {
        if (_count == _ring.Length)
        {
            Grow();
        }

        var place = _count++;
        while (place > 0 && heard.At < At(place - 1).At)
        {
            At(place) = At(place - 1);
            place--;
        }

        At(place) = heard;
        Earliest = At(0).At;
    }

    /// <summary>Gives out the earliest that happened at or before <paramref name="upTo"/>.</summary>
    public bool TryRelease(long upTo, out Heard heard)
    {
        if (Earliest > upTo)
        {
            heard = default;
            return false;
        }

        heard = _ring[_first];
        _ring[_first] = default;
        _first = (_first + 1) & (_ring.Length - 1);
        _count--;
        Earliest = _count == 0 ? Nanos.Never : At(0).At;
        return true;
    }

    private ref Heard At(int place) => ref _ring[(_first + place) & (_ring.Length - 1)];

    private void Grow()
    {
        var bigger = new Heard[Math.Max(16, 2 * _ring.Length)];
        for (var place = 0; place < _count; place++)
        {
            bigger[place] = At(place);
        }

        (_ring, _first) = (bigger, 0);
    }
}

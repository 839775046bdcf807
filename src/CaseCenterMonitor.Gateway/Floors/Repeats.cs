namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>
/// The numbers that one source gave to what it said last: what comes with one of them is said again (DEVICES.md 2, rule 4). Only the last ones are
/// kept, because counters wrap.
/// </summary>
internal sealed class Repeats
{
    /// <summary>A controller that fills its hole after an outage repeats no more than this at a time; the smallest counter wraps at 256.</summary>
    public const int KeptMax = 128;

    private readonly Queue<string> _order = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public bool IsNew(string counter)
    {
        if (!_known.Add(counter))
        {
            return false;
        }

        _order.Enqueue(counter);
        if (_order.Count > KeptMax)
        {
            _known.Remove(_order.Dequeue());
        }

        return true;
    }
}

using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Puts arrivals into the order in which things happened. An arrival waits until nothing earlier is expected any more;
/// how long that is, is the engine's allowed lateness. Arrivals of the same instant keep their order of arrival.
/// </summary>
internal sealed class Sequencer
{
    private readonly PriorityQueue<Arrival, (Instant OccurredAt, long Sequence)> _held = new();

    public Instant? Earliest => _held.TryPeek(out _, out var order) ? order.OccurredAt : null;

    /// <summary>Nothing waits that must go before an arrival of this instant.</summary>
    public bool IsNext(Instant occurredAt) => !_held.TryPeek(out _, out var order) || order.OccurredAt > occurredAt;

    public void Hold(Arrival arrival) => _held.Enqueue(arrival, (arrival.OccurredAt, arrival.Sequence));

    /// <summary>Gives out the earliest arrival that happened at or before <paramref name="upTo"/>.</summary>
    public bool TryRelease(Instant upTo, [NotNullWhen(true)] out Arrival? arrival)
    {
        if (_held.TryPeek(out arrival, out var order) && order.OccurredAt <= upTo)
        {
            _held.Dequeue();
            return true;
        }

        arrival = null;
        return false;
    }
}

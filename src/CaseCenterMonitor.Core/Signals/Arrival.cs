using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A signal as the journal holds it: numbered, with the time it was received and the time it was written down.</summary>
/// <param name="Sequence">Number of the journal entry; arrival order.</param>
/// <param name="ReceivedAt">When the gateway (or the server, for a command) received it, never later than <paramref name="RecordedAt"/>.</param>
/// <param name="RecordedAt">When the journal took it.</param>
public sealed record Arrival(long Sequence, Instant ReceivedAt, Instant RecordedAt, Signal Signal)
{
    /// <summary>When it happened. A signal from the future is believed no further than the server's own clock.</summary>
    public Instant OccurredAt => Instant.Min(Signal.OccurredAt, RecordedAt);

    /// <summary>The signal as it is folded: a look or a door from the future must not hold back an alarm until then.</summary>
    public Signal Believed => Signal.OccurredAt > RecordedAt ? Signal with { OccurredAt = RecordedAt } : Signal;
}

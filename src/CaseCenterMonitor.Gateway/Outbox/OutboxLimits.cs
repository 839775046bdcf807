namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>
/// How much the outbox holds while the server is away. When it is full the OLDEST entries go, a thousandth at a time: what is true now
/// matters more to whoever comes back, and the hole in the sequence numbers tells the server that something is missing. Distress (a forced
/// door, a cut strap) goes only when there is nothing else left to go.
/// </summary>
public sealed record OutboxLimits
{
    /// <summary>A busy centre makes a few findings a second: this is days.</summary>
    public long RowsMax { get; init; } = 1_000_000;

    public long BytesMax { get; init; } = 1L << 30;
}

namespace CaseCenterMonitor.Gateway;

/// <summary>What the heartbeat tells: counted since this boot, from several threads.</summary>
public sealed class GatewayCounters
{
    private long _received;
    private long _quarantined;
    private long _throttled;

    public long Received => Interlocked.Read(ref _received);

    public long Quarantined => Interlocked.Read(ref _quarantined);

    public long Throttled => Interlocked.Read(ref _throttled);

    public void CountReceived() => Interlocked.Increment(ref _received);

    public void CountQuarantined(int messages) => Interlocked.Add(ref _quarantined, messages);

    public void CountThrottled() => Interlocked.Increment(ref _throttled);
}

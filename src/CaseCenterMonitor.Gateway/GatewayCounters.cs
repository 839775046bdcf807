namespace CaseCenterMonitor.Gateway;

/// <summary>What the heartbeat tells: counted since this boot, from several threads.</summary>
public sealed class GatewayCounters
{
    private long _received;
    private long _quarantined;
    private long _throttled;
    private long _forbidden;

    public long Received => Interlocked.Read(ref _received);

    public long Quarantined => Interlocked.Read(ref _quarantined);

    public long Throttled => Interlocked.Read(ref _throttled);

    /// <summary>Publications on topics that are not the device's own. Not in the heartbeat: nothing was lost that anybody should have heard.</summary>
    public long Forbidden => Interlocked.Read(ref _forbidden);

    public void CountForbidden() => Interlocked.Increment(ref _forbidden);

    public void CountReceived() => Interlocked.Increment(ref _received);

    public void CountQuarantined(int messages) => Interlocked.Add(ref _quarantined, messages);

    public void CountThrottled() => Interlocked.Increment(ref _throttled);
}

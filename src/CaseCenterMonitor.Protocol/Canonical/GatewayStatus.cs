namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>The retained status of a gateway. The last will is the same message with <see cref="Online"/> false and the boot it belongs to.</summary>
public sealed record GatewayStatus(bool Online, string BootId, string Version, DateTimeOffset Time);

/// <summary>Sent every <see cref="IntervalSeconds"/>; what an operator needs to see that the gateway is well.</summary>
/// <param name="Sequence">The number of the newest event of this boot, 0 before the first: what the server has when nothing is on its way.</param>
/// <param name="QueueDepth">Events in the outbox that the server has not acknowledged.</param>
/// <param name="OldestUnsentSeconds">Age of the oldest of them; 0 when there is none.</param>
/// <param name="Received">Messages taken from devices since this boot.</param>
/// <param name="Quarantined">Messages that could not be decoded since this boot.</param>
/// <param name="Throttled">How often a client that sends too fast was made to wait since this boot.</param>
public sealed record GatewayHeartbeat(
    string BootId, DateTimeOffset Time, long Sequence, long QueueDepth, double OldestUnsentSeconds, long Received, long Quarantined, long Throttled)
{
    public const int IntervalSeconds = 2;
}

/// <summary>One message that could not be decoded: where it came from, why, and the first bytes of it as text.</summary>
public sealed record QuarantineEntry(DateTimeOffset Time, string Topic, string Reason, int PayloadBytes, string Sample, string? Device = null);

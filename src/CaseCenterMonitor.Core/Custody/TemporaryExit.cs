using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Leave to take somebody out of the area and back: to recover loot, to identify a scene, to a hospital.</summary>
/// <param name="ReturnBy">When they must be back; an exit that lasts beyond it is overdue.</param>
/// <param name="WentOutAt">Null while they have not left.</param>
/// <param name="CameBackAt">Null while they are not back.</param>
public sealed record TemporaryExit(
    Instant ApprovedAt, string ApprovedBy, string Reason, Instant ReturnBy, long Entry, Instant? WentOutAt = null, Instant? CameBackAt = null)
{
    public bool IsOut => WentOutAt is not null && CameBackAt is null;

    /// <summary>When staying out becomes a breach; null unless they are out.</summary>
    public Instant? OverdueAt => IsOut ? ReturnBy : null;
}

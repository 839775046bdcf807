using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>Two processes that speak as one gateway.</summary>
/// <param name="At">When this server heard it last.</param>
public sealed record IdClash(string BootId, string OtherBootId, DateTimeOffset At);

/// <summary>
/// Notices two processes under one gateway id: each start of a gateway has a boot id of its own and none ever comes back, so that a boot which goes on
/// speaking after another one began means that both live. Only statuses and heartbeats count, since an outbox tells of earlier boots by right. Not thread-safe.
/// </summary>
internal sealed class ClashWatch
{
    /// <summary>Boots remembered; two processes that start again and again show themselves within this many.</summary>
    private const int BootsMax = 16;

    private readonly Dictionary<string, DateTimeOffset> _saidAt = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private string? _current;

    /// <param name="said">When the gateway said it, by its own clock: what a broker delivers again is no older process that lives.</param>
    /// <returns>Null unless this shows that two live.</returns>
    public IdClash? Heard(string boot, DateTimeOffset said, DateTimeOffset now)
    {
        var before = _current;
        if (!_saidAt.TryGetValue(boot, out var last))
        {
            Remember(boot);
            (_saidAt[boot], _current) = (said, boot);
            return null;
        }

        if (said <= last)
        {
            return null;
        }

        (_saidAt[boot], _current) = (said, boot);
        return before is { } other && other != boot ? new IdClash(boot, other, now) : null;
    }

    private void Remember(string boot)
    {
        _order.Enqueue(boot);
        if (_order.Count > BootsMax)
        {
            _saidAt.Remove(_order.Dequeue());
        }
    }
}

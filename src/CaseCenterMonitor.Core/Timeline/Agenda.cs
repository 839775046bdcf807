using NodaTime;

namespace CaseCenterMonitor.Core;

internal enum AgendaItem { Rung, Escalation }

/// <summary>What falls due when. Due instants are computed from what is known, never waited for; equal instants keep the order of their keys.</summary>
internal sealed class Agenda
{
    private readonly Dictionary<(AlarmKey Key, AgendaItem Item), Instant> _at = [];
    private readonly SortedSet<(Instant At, AlarmKey Key, AgendaItem Item)> _order = [];

    public Instant? Next => _order.Count == 0 ? null : _order.Min.At;

    /// <summary>Moves an item to a new instant, or takes it off when there is none.</summary>
    public void Set(AlarmKey key, AgendaItem item, Instant? at)
    {
        if (_at.Remove((key, item), out var before))
        {
            _order.Remove((before, key, item));
        }

        if (at is { } instant)
        {
            _at[(key, item)] = instant;
            _order.Add((instant, key, item));
        }
    }

    public bool TryTake(Instant upTo, out (Instant At, AlarmKey Key, AgendaItem Item) due)
    {
        if (_order.Count == 0 || _order.Min.At > upTo)
        {
            due = default;
            return false;
        }

        due = _order.Min;
        _order.Remove(due);
        _at.Remove((due.Key, due.Item));
        return true;
    }
}

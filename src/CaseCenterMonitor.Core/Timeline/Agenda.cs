using NodaTime;

namespace CaseCenterMonitor.Core;

internal enum AgendaItem { Rung, Escalation }

/// <summary>What falls due when. Due instants are computed from what is known, never waited for; equal instants keep the order of their keys.</summary>
internal sealed class Agenda
{
    private readonly Dictionary<(AlarmKey Key, AgendaItem Item), Appointment> _appointments = new(ByKey.Instance);

    // A binary heap, earliest first. Each appointment knows its place, so that it is moved and not left behind.
    private readonly List<Appointment> _heap = [];

    public Instant? Next => _heap.Count == 0 ? null : _heap[0].At;

    /// <summary>Moves an item to a new instant, or takes it off when there is none.</summary>
    public void Set(AlarmKey key, AgendaItem item, Instant? at)
    {
        if (!_appointments.TryGetValue((key, item), out var appointment))
        {
            if (at is { } first)
            {
                Add(new Appointment(key, item) { At = first });
            }
        }
        else if (at is not { } instant)
        {
            Remove(appointment);
        }
        else if (instant != appointment.At)
        {
            appointment.At = instant;
            Settle(appointment);
        }
    }

    public bool TryTake(Instant upTo, out (Instant At, AlarmKey Key, AgendaItem Item) due)
    {
        if (_heap.Count == 0 || _heap[0].At > upTo)
        {
            due = default;
            return false;
        }

        var first = _heap[0];
        due = (first.At, first.Key, first.Item);
        Remove(first);
        return true;
    }

    private void Add(Appointment appointment)
    {
        _appointments.Add((appointment.Key, appointment.Item), appointment);
        appointment.Place = _heap.Count;
        _heap.Add(appointment);
        Settle(appointment);
    }

    private void Remove(Appointment appointment)
    {
        _appointments.Remove((appointment.Key, appointment.Item));
        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (last != appointment)
        {
            Put(last, appointment.Place);
            Settle(last);
        }
    }

    private void Settle(Appointment appointment)
    {
        var place = appointment.Place;
        while (place > 0 && appointment.IsBefore(_heap[(place - 1) / 2]))
        {
            Put(_heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }

        while (EarlierChild(place) is { } child && child.IsBefore(appointment))
        {
            var below = child.Place;
            Put(child, place);
            place = below;
        }

        Put(appointment, place);
    }

    private Appointment? EarlierChild(int place)
    {
        var left = (2 * place) + 1;
        if (left >= _heap.Count)
        {
            return null;
        }

        return left + 1 < _heap.Count && _heap[left + 1].IsBefore(_heap[left]) ? _heap[left + 1] : _heap[left];
    }

    private void Put(Appointment appointment, int place)
    {
        _heap[place] = appointment;
        appointment.Place = place;
    }

    private sealed class Appointment(AlarmKey key, AgendaItem item)
    {
        public AlarmKey Key { get; } = key;

        public AgendaItem Item { get; } = item;

        public Instant At { get; set; }

        public int Place { get; set; }

        public bool IsBefore(Appointment other)
        {
            var order = At.CompareTo(other.At);
            order = order != 0 ? order : Key.CompareTo(other.Key);
            return (order != 0 ? order : Item.CompareTo(other.Item)) < 0;
        }
    }

    private sealed class ByKey : IEqualityComparer<(AlarmKey Key, AgendaItem Item)>
    {
        public static readonly ByKey Instance = new();

        public bool Equals((AlarmKey Key, AgendaItem Item) x, (AlarmKey Key, AgendaItem Item) y) =>
            x.Item == y.Item && x.Key.Subject.Kind == y.Key.Subject.Kind && x.Key.Rule == y.Key.Rule && x.Key.Subject.Id == y.Key.Subject.Id;

        public int GetHashCode((AlarmKey Key, AgendaItem Item) of) =>
            HashCode.Combine(of.Key.Rule.GetHashCode(StringComparison.Ordinal), of.Key.Subject.Id.GetHashCode(StringComparison.Ordinal), of.Item);
    }
}

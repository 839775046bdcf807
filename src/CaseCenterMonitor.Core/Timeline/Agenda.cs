namespace CaseCenterMonitor.Core;

/// <summary>
/// What falls due when. Due instants are computed from what is known, never waited for. A slot that is put off stays where it stands and is moved
/// when its turn comes: most conditions end long before they fall due, and doors open and close all day.
/// Equal instants keep the order of rule and subject.
/// </summary>
internal sealed class Agenda
{
    // A binary heap, earliest first.
    private Appointment[] _heap = new Appointment[16];
    private int _count;

    /// <summary>The next instant at which something is due; <see cref="Nanos.Never"/> when nothing is.</summary>
    public long Next
    {
        get
        {
            // What was put off is moved first, so that nobody wakes for nothing.
            while (_count > 0 && Stale(_heap[0], out var due))
            {
                Requeue(due);
            }

            return Earliest;
        }
    }

    /// <summary>Nothing is due before this; what stands here may have been put off.</summary>
    public long Earliest { get; private set; } = Nanos.Never;

    /// <summary>Called whenever something about a slot changes that can bring its due instant forward.</summary>
    public void Book(Watched row, int rule, int rank)
    {
        ref var slot = ref row.Slots[rule];
        var due = slot.DueAt;
        if (due < slot.QueuedAt)
        {
            slot.QueuedAt = due;
            Add(new Appointment(due, row, rule, rank));
        }
    }

    /// <summary>Gives out the earliest slot with something due at or before <paramref name="upTo"/>.</summary>
    public bool TryTake(long upTo, out Appointment first)
    {
        while (Earliest <= upTo)
        {
            first = _heap[0];
            if (!Stale(first, out var due))
            {
                RemoveFirst();
                first.Row.Slots[first.Rule].QueuedAt = Nanos.Never;
                return true;
            }

            Requeue(due);
        }

        first = default;
        return false;
    }

    // An appointment that was overtaken by an earlier one of the same slot says nothing; one that was put off waits again.
    private static bool Stale(in Appointment appointment, out long due)
    {
        ref var slot = ref appointment.Row.Slots[appointment.Rule];
        due = appointment.At == slot.QueuedAt ? slot.DueAt : Nanos.Never;
        return due != appointment.At;
    }

    private void Requeue(long due)
    {
        var first = _heap[0];
        RemoveFirst();
        ref var slot = ref first.Row.Slots[first.Rule];
        if (first.At == slot.QueuedAt)
        {
            slot.QueuedAt = due;
            if (due != Nanos.Never)
            {
                Add(first with { At = due });
            }
        }
    }

    private void Add(in Appointment appointment)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, 2 * _count);
        }

        var place = _count++;
        while (place > 0 && appointment.IsBefore(_heap[(place - 1) / 2]))
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = appointment;
        Earliest = _heap[0].At;
    }

    private void RemoveFirst()
    {
        var last = _heap[--_count];
        _heap[_count] = default;
        if (_count == 0)
        {
            Earliest = Nanos.Never;
            return;
        }

        var place = 0;
        while (true)
        {
            var child = (2 * place) + 1;
            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child]))
            {
                child++;
            }

            if (child >= _count || !_heap[child].IsBefore(last))
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = last;
        Earliest = _heap[0].At;
    }
}

/// <param name="Rule">Place of the rule among those that judge the row's kind.</param>
/// <param name="Rank">Place of the rule in the order of all ids.</param>
internal readonly record struct Appointment(long At, Watched Row, int Rule, int Rank)
{
    public bool IsBefore(in Appointment other) => At < other.At || (At == other.At && IsBeforeByName(other));

    private bool IsBeforeByName(in Appointment other) =>
        Rank != other.Rank ? Rank < other.Rank : string.CompareOrdinal(Row.Subject.Id, other.Row.Subject.Id) < 0;
}

namespace CaseCenterMonitor.Core;

/// <summary>
/// What falls due when. Due instants are computed from what is known, never waited for. A slot that is put off stays where it stands and is moved
/// when its turn comes: most conditions end long before they fall due, and doors open and close all day.
/// Equal instants keep the order of rule and subject.
/// </summary>
internal sealed class Agenda
{
    // A heap of four children, earliest first. It holds instants and numbers only, so that moving them is moving numbers.
    private const int Children = 4;
    private (long At, int Number)[] _heap = new (long, int)[64];
    private Appointment[] _appointments = new Appointment[64];
    private readonly Stack<int> _free = [];
    private int _used;
    private int _count;

    /// <summary>The next instant at which something is due; <see cref="Nanos.Never"/> when nothing is.</summary>
    public long Next
    {
        get
        {
            // What was put off is moved first, so that nobody wakes for nothing.
            while (_count > 0 && Due(_heap[0]) is var due && due != _heap[0].At)
            {
                PutOff(due);
            }

            return Earliest;
        }
    }

    /// <summary>Nothing is due before this; what stands here may have been put off.</summary>
    public long Earliest { get; private set; } = Nanos.Never;

    /// <summary>Called whenever something about a slot changes that can bring its due instant forward.</summary>
    public void Book(Watched row, int place)
    {
        ref var slot = ref row.Slots[place];
        var due = slot.DueAt;
        if (due < slot.QueuedAt)
        {
            slot.QueuedAt = due;
            Add((due, Register(new Appointment(row, place))));
        }
    }

    /// <summary>Gives out the earliest slot with something due at or before <paramref name="upTo"/>.</summary>
    public bool TryTake(long upTo, out long at, out Appointment first)
    {
        while (Earliest <= upTo)
        {
            var (queuedAt, number) = _heap[0];
            var due = Due(_heap[0]);
            if (due == queuedAt)
            {
                (at, first) = (queuedAt, _appointments[number]);
                first.Row.Slots[first.Place].QueuedAt = Nanos.Never;
                RemoveFirst();
                return true;
            }

            PutOff(due);
        }

        (at, first) = (Nanos.Never, default);
        return false;
    }

    // When the first is really due. One that was overtaken by an earlier appointment of the same slot has nothing to say any more.
    private long Due((long At, int Number) queued)
    {
        ref readonly var appointment = ref _appointments[queued.Number];
        ref readonly var slot = ref appointment.Row.Slots[appointment.Place];
        return queued.At == slot.QueuedAt ? slot.DueAt : Nanos.Never;
    }

    private void PutOff(long due)
    {
        var (queuedAt, number) = _heap[0];
        ref readonly var appointment = ref _appointments[number];
        ref var slot = ref appointment.Row.Slots[appointment.Place];
        if (queuedAt == slot.QueuedAt)
        {
            slot.QueuedAt = due;
        }

        if (due == Nanos.Never)
        {
            RemoveFirst();
        }
        else
        {
            Sink((due, number));
        }
    }

    private int Register(in Appointment appointment)
    {
        if (!_free.TryPop(out var number))
        {
            number = _used++;
            if (number == _appointments.Length)
            {
                Array.Resize(ref _appointments, 2 * number);
            }
        }

        _appointments[number] = appointment;
        return number;
    }

    private void Add((long At, int Number) queued)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, 2 * _count);
        }

        var place = _count++;
        while (place > 0 && IsBefore(queued, _heap[(place - 1) / Children]))
        {
            _heap[place] = _heap[(place - 1) / Children];
            place = (place - 1) / Children;
        }

        _heap[place] = queued;
        Earliest = _heap[0].At;
    }

    private void RemoveFirst()
    {
        var number = _heap[0].Number;
        _appointments[number] = default;
        _free.Push(number);
        if (--_count == 0)
        {
            Earliest = Nanos.Never;
        }
        else
        {
            Sink(_heap[_count]);
        }
    }

    // Puts one into the place of the first, and down to where it belongs.
    private void Sink((long At, int Number) queued)
    {
        var place = 0;
        for (var child = 1; child < _count; child = (Children * place) + 1)
        {
            var earliest = child;
            var end = Math.Min(child + Children, _count);
            while (++child < end)
            {
                if (IsBefore(_heap[child], _heap[earliest]))
                {
                    earliest = child;
                }
            }

            if (!IsBefore(_heap[earliest], queued))
            {
                break;
            }

            _heap[place] = _heap[earliest];
            place = earliest;
        }

        _heap[place] = queued;
        Earliest = _heap[0].At;
    }

    private bool IsBefore((long At, int Number) one, (long At, int Number) other) =>
        one.At < other.At || (one.At == other.At && _appointments[one.Number].IsBefore(_appointments[other.Number]));
}

/// <param name="Place">Of the rule among those that judge the row.</param>
internal readonly record struct Appointment(Watched Row, int Place)
{
    /// <summary>In the order of their keys.</summary>
    public bool IsBefore(in Appointment other)
    {
        var (rank, otherRank) = (Row.Rules[Place].Rank, other.Row.Rules[other.Place].Rank);
        return rank != otherRank ? rank < otherRank : string.CompareOrdinal(Row.Subject.Id, other.Row.Subject.Id) < 0;
    }
}

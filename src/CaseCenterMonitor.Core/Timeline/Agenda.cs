using System.Numerics;

namespace CaseCenterMonitor.Core;

/// <summary>
/// What falls due when. Due instants are computed from what is known, never waited for. A slot that is put off stays where it stands and is moved
/// when its turn comes: most conditions end long before they fall due, and doors open and close all day.
/// Equal instants keep the order of rule and subject.
/// </summary>
/// <remarks>
/// A calendar. The first page has a line for each of the 64 seconds that belong together, the next a line for each 64 of those, and so on. To write
/// something down is to put it on its line; only what is due within the current second is kept in order.
/// </remarks>
internal sealed class Agenda
{
    // A second here is 2^30 ns, so that its number is a shift away.
    private const int SecondBits = 30;
    private const int LineBits = 6;
    private const int LinesOfPage = 1 << LineBits;
    private const int Pages = 6; // Enough for the 34 bits that a number of a second has.
    private const int None = -1;

    private readonly ulong[] _written = new ulong[Pages]; // A bit for each line that has something on it.
    private readonly int[] _lines = new int[Pages * LinesOfPage]; // The first entry of each line; the others follow it.
    private Entry[] _entries = new Entry[16];
    private int _used;
    private int _free = None;

    // What is due in the current second or before, latest first: the last one is the next.
    private int[] _now = new int[8];
    private int _count;
    private ulong _second;

    /// <summary>The next instant at which something is due; <see cref="Nanos.Never"/> when nothing is.</summary>
    public long Next
    {
        get
        {
            while (_count > 0)
            {
                var number = _now[_count - 1];
                if (IsUpToDate(number))
                {
                    return _entries[number].At;
                }

                _count--;
                PutOff(number);
            }

            // The first line is only looked at: turned to too early, what comes before it could not be written on any line.
            while (FirstLine() is >= 0 and var line)
            {
                if (EarliestOn(line) is not Nanos.Never and var earliest)
                {
                    return earliest;
                }
            }

            return Nanos.Never;
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
            var number = Register();
            _entries[number].Row = row;
            _entries[number].Place = place;
            Write(number, due);
            Earliest = Math.Min(Earliest, due);
        }
    }

    /// <summary>Gives out the earliest slot with something due at or before <paramref name="upTo"/>.</summary>
    public bool TryTake(long upTo, out long at, out Appointment first)
    {
        while (true)
        {
            if (_count == 0)
            {
                if (FirstLine() is var line && (line < 0 || BeginningOf(line) > upTo))
                {
                    Earliest = line < 0 ? Nanos.Never : BeginningOf(line);
                    (at, first) = (Nanos.Never, default);
                    return false;
                }

                TurnTo(line);
                continue;
            }

            var number = _now[_count - 1];
            ref var entry = ref _entries[number];
            if (entry.At > upTo)
            {
                Earliest = entry.At;
                (at, first) = (Nanos.Never, default);
                return false;
            }

            _count--;
            if (IsUpToDate(number))
            {
                entry.Row.Slots[entry.Place].QueuedAt = Nanos.Never;
                (at, first) = (entry.At, new Appointment(entry.Row, entry.Place));
                Release(number);
                return true;
            }

            PutOff(number);
        }
    }

    /// <summary>
    /// Writes everything down anew, in the order in which it is due. What is due when stays as it is; how it lies here then hangs on nothing else, and
    /// not on who asked for <see cref="Next"/> and when, which moves what was put off.
    /// </summary>
    public void Arrange(long now)
    {
        var waiting = TakeAll();
        waiting.Sort((one, other) => one.IsBefore(other) ? -1 : other.IsBefore(one) ? 1 : 0);
        waiting = [.. waiting.OrderBy(appointment => appointment.Row.Slots[appointment.Place].DueAt)]; // Stable.
        Array.Clear(_written);
        Array.Clear(_lines);
        _entries = new Entry[Math.Max(16, waiting.Count)];
        _now = new int[8];
        (_used, _free, _count, _second, Earliest) = (0, None, 0, SecondOf(now), Nanos.Never);
        foreach (var (row, place) in waiting)
        {
            Book(row, place);
        }
    }

    /// <returns>Each slot once; two entries may speak of the same.</returns>
    private List<Appointment> TakeAll()
    {
        var all = new List<Appointment>();
        foreach (var entry in _entries.AsSpan(0, _used))
        {
            if (entry.Row is not { } row || row.Slots[entry.Place].QueuedAt != entry.At)
            {
                continue;
            }

            row.Slots[entry.Place].QueuedAt = Nanos.Never;
            if (row.Slots[entry.Place].DueAt != Nanos.Never)
            {
                all.Add(new Appointment(row.Current, entry.Place)); // Whoever was held before under the record is not kept for it.
            }
        }

        return all;
    }

    private bool IsUpToDate(int number)
    {
        ref readonly var entry = ref _entries[number];
        ref readonly var slot = ref entry.Row.Slots[entry.Place];
        return entry.At == slot.QueuedAt && entry.At == slot.DueAt;
    }

    // Moves one to when it is really due. One that was overtaken by an earlier entry of the same slot has nothing to say any more.
    private void PutOff(int number)
    {
        ref readonly var entry = ref _entries[number];
        ref var slot = ref entry.Row.Slots[entry.Place];
        if (entry.At != slot.QueuedAt)
        {
            Release(number);
            return;
        }

        var due = slot.DueAt;
        slot.QueuedAt = due;
        if (due == Nanos.Never)
        {
            Release(number);
        }
        else
        {
            Write(number, due);
        }
    }

    private void Write(int number, long at)
    {
        _entries[number].At = at;
        var second = SecondOf(at);
        if (second <= _second)
        {
            PutInOrder(number);
            return;
        }

        // On the page of the first digit in which it differs from now.
        var page = BitOperations.Log2(second ^ _second) / LineBits;
        var line = (int)(second >> (page * LineBits)) & (LinesOfPage - 1);
        ref var head = ref _lines[(page * LinesOfPage) + line];
        _entries[number].Following = (_written[page] & (1UL << line)) == 0 ? None : head;
        head = number;
        _written[page] |= 1UL << line;
    }

    private void PutInOrder(int number)
    {
        if (_count == _now.Length)
        {
            Array.Resize(ref _now, 2 * _count);
        }

        var place = _count++;
        while (place > 0 && IsBefore(_now[place - 1], number))
        {
            _now[place] = _now[place - 1];
            place--;
        }

        _now[place] = number;
    }

    /// <returns>The line with the earliest entries; -1 when nothing is written on any.</returns>
    private int FirstLine()
    {
        for (var page = 0; page < Pages; page++)
        {
            if (_written[page] != 0)
            {
                return (page * LinesOfPage) + BitOperations.TrailingZeroCount(_written[page]);
            }
        }

        return None;
    }

    private ulong FirstSecondOf(int line)
    {
        var shift = line / LinesOfPage * LineBits;
        return (_second >> (shift + LineBits) << (shift + LineBits)) | ((ulong)(line % LinesOfPage) << shift);
    }

    private long BeginningOf(int line) => (long)((FirstSecondOf(line) << SecondBits) ^ (1UL << 63));

    // Its first second becomes the current one, and what stands on it is written anew, nearer.
    private void TurnTo(int line)
    {
        _second = FirstSecondOf(line);
        for (var number = Erase(line); number != None;)
        {
            var following = _entries[number].Following;
            if (IsUpToDate(number))
            {
                Write(number, _entries[number].At);
            }
            else
            {
                PutOff(number);
            }

            number = following;
        }
    }

    /// <returns><see cref="Nanos.Never"/> when something on it was put off: then another line may be the first.</returns>
    private long EarliestOn(int line)
    {
        var earliest = Nanos.Never;
        var isChanged = false;
        for (var number = Erase(line); number != None;)
        {
            var following = _entries[number].Following;
            if (IsUpToDate(number))
            {
                earliest = Math.Min(earliest, _entries[number].At);
                Write(number, _entries[number].At);
            }
            else
            {
                PutOff(number);
                isChanged = true;
            }

            number = following;
        }

        return isChanged ? Nanos.Never : earliest;
    }

    private int Erase(int line)
    {
        _written[line / LinesOfPage] &= ~(1UL << (line % LinesOfPage));
        return _lines[line];
    }

    private int Register()
    {
        if (_free != None)
        {
            var number = _free;
            _free = _entries[number].Following;
            return number;
        }

        if (_used == _entries.Length)
        {
            Array.Resize(ref _entries, _used + (_used / 2));
        }

        return _used++;
    }

    private void Release(int number)
    {
        ref var entry = ref _entries[number];
        entry.Row = null!;
        entry.Following = _free;
        _free = number;
    }

    private static ulong SecondOf(long at) => ((ulong)at ^ (1UL << 63)) >> SecondBits;

    private bool IsBefore(int one, int other)
    {
        ref readonly var first = ref _entries[one];
        ref readonly var second = ref _entries[other];
        return first.At < second.At
            || (first.At == second.At && new Appointment(first.Row, first.Place).IsBefore(new Appointment(second.Row, second.Place)));
    }

    private struct Entry
    {
        public long At;
        public Watched Row;

        /// <summary>Of the rule among those that judge the row.</summary>
        public int Place;

        /// <summary>The next on the same line, or the next free one.</summary>
        public int Following;
    }
}

/// <param name="Place">Of the rule among those that judge the row.</param>
internal readonly record struct Appointment(Watched Row, int Place)
{
    /// <summary>In the order of their keys.</summary>
    public bool IsBefore(in Appointment other)
    {
        var (rank, otherRank) = (Row.JudgedBy!.Rules[Place].Rank, other.Row.JudgedBy!.Rules[other.Place].Rank);
        return rank != otherRank ? rank < otherRank : string.CompareOrdinal(Row.SubjectId, other.Row.SubjectId) < 0;
    }
}

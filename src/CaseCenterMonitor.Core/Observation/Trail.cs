using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One stay in one room.</summary>
/// <param name="To">Null while it lasts.</param>
public readonly record struct Stay(Room? Room, Instant From, Instant? To)
{
    public bool Touches(Instant from, Instant to) => From <= to && !(To < from);

    public Duration? Length => To - From;
}

/// <summary>
/// Where an officer's band was heard lately: a second witness of a look, never the look itself. A stay in no room is a time in which the band
/// was not heard well enough to say.
/// </summary>
public sealed class Trail
{
    /// <summary>A quick round of the whole suite; what is older can be no witness of a look that is written down now.</summary>
    public const int StaysMax = 64;

    // A ring, oldest first. A stay ends where the next begins, so only beginnings are kept.
    private (Room? Room, long From)[] _entered = [];
    private int _first;
    private int _count;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Stay> Stays => [.. Enumerable.Range(0, _count).Select(Stay)];

    /// <summary>Stays that reach into a time, oldest first; none when nothing is known of it.</summary>
    public IEnumerable<Stay> Between(Instant from, Instant to)
    {
        for (var index = FirstBetween(Nanos.Of(from)); index < _count && Entered(index) <= Nanos.Of(to); index++)
        {
            yield return Stay(index);
        }
    }

    /// <summary>The same without an object: asked again and again of the same officer, and of the end of the trail, for looks are written down at once.</summary>
    internal bool WasIn(Room room, bool orNextToIt, long from, long to)
    {
        for (var index = FirstBetween(from); index < _count && Entered(index) <= to; index++)
        {
            if (_entered[PlaceOf(index)].Room is { } there && (there == room || (orNextToIt && room.Neighbours.Contains(there))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Within that time there was some in which the band was not heard well enough to say.</summary>
    internal bool WasLost(long from, long to)
    {
        for (var index = FirstBetween(from); index < _count && Entered(index) <= to; index++)
        {
            if (_entered[PlaceOf(index)].Room is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long it was in a room in all, counting the whole of each stay that reaches into that time; null when it was not, or still is.</summary>
    internal Duration? DwellIn(Room room, long from, long to)
    {
        long? dwell = null;
        for (var index = FirstBetween(from); index < _count && Entered(index) <= to; index++)
        {
            if (_entered[PlaceOf(index)].Room == room)
            {
                if (index == _count - 1)
                {
                    return null;
                }

                dwell = (dwell ?? 0) + Entered(index + 1) - Entered(index);
            }
        }

        return dwell is { } nanos ? Duration.FromNanoseconds(nanos) : null;
    }

    /// <summary>Whether anything is known of an instant.</summary>
    public bool Covers(Instant at) => _count > 0 && Entered(0) <= Nanos.Of(at);

    internal void Enter(Room? room, long at)
    {
        if (_count > 0 && _entered[PlaceOf(_count - 1)].Room == room)
        {
            return;
        }

        if (_count == StaysMax)
        {
            _first = PlaceOf(1);
            _count--;
        }
        else if (_count == _entered.Length)
        {
            Array.Resize(ref _entered, Math.Max(4, 2 * _count)); // Nothing has been overwritten yet: the oldest is still the first.
        }

        _entered[PlaceOf(_count)] = (room, at);
        _count++;
    }

    private long Entered(int index) => _entered[PlaceOf(index)].From;

    // The first stay that has not ended before: found from the newest, where it nearly always is.
    private int FirstBetween(long from)
    {
        var index = _count;
        while (index > 0 && (index == _count || Entered(index) >= from))
        {
            index--;
        }

        return index;
    }

    private Stay Stay(int index)
    {
        var (room, from) = _entered[PlaceOf(index)];
        return new Stay(room, Nanos.ToInstant(from), index == _count - 1 ? null : Nanos.ToInstant(_entered[PlaceOf(index + 1)].From));
    }

    private int PlaceOf(int index) => (_first + index) & (_entered.Length - 1);
}

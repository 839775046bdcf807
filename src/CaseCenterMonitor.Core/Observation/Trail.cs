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

    /// <summary>Stays that reach into a time; none when nothing is known of it.</summary>
    public IEnumerable<Stay> Between(Instant from, Instant to) => Stays.Where(stay => stay.Touches(from, to));

    /// <summary>Whether anything is known of an instant.</summary>
    public bool Covers(Instant at) => _count > 0 && Stay(0).From <= at;

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

    private Stay Stay(int index)
    {
        var (room, from) = _entered[PlaceOf(index)];
        return new Stay(room, Nanos.ToInstant(from), index == _count - 1 ? null : Nanos.ToInstant(_entered[PlaceOf(index + 1)].From));
    }

    private int PlaceOf(int index) => (_first + index) & (_entered.Length - 1);
}

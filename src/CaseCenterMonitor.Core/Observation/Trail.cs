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

    private readonly List<Stay> _stays = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Stay> Stays => _stays;

    /// <summary>Stays that reach into a time; none when nothing is known of it.</summary>
    public IEnumerable<Stay> Between(Instant from, Instant to) => _stays.Where(stay => stay.Touches(from, to));

    /// <summary>Whether anything is known of an instant.</summary>
    public bool Covers(Instant at) => _stays.Count > 0 && _stays[0].From <= at;

    internal void Enter(Room? room, Instant at)
    {
        if (_stays.Count > 0)
        {
            if (_stays[^1].Room == room)
            {
                return;
            }

            _stays[^1] = _stays[^1] with { To = at };
        }

        _stays.Add(new Stay(room, at, null));
        if (_stays.Count > StaysMax)
        {
            _stays.RemoveAt(0);
        }
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What is known of one band. The same object from start to end: only a fold changes it.</summary>
public sealed class WristbandState
{
    internal static readonly IComparer<WristbandState> ById = Comparer<WristbandState>.Create((x, y) => string.CompareOrdinal(x.Id.Value, y.Id.Value));

    internal WristbandState(WristbandId id, OfficerNumber? officer)
    {
        Id = id;
        Officer = officer;
    }

    public WristbandId Id { get; }

    /// <summary>The officer whose band it is; null for a band that people held are given.</summary>
    public OfficerNumber? Officer { get; }

    /// <summary>Where it was heard last; only with Present is it also there now.</summary>
    public Room? Room { get; private set; }

    public ZoneId? Zone => Room?.Id;

    /// <summary>Since when it has been in that zone.</summary>
    public Instant? ZoneSince { get; private set; }

    public WristbandPresence Presence { get; private set; }

    /// <summary>Since when the presence is what it is.</summary>
    public Instant? PresenceSince { get; private set; }

    public Instant? LastHeard { get; private set; }

    /// <summary>The time of the newest word on where it is; an older one that arrives late changes nothing.</summary>
    public Instant? LocatedAt { get; private set; }

    public StrapState Strap { get; private set; }

    public Instant? StrapSince { get; private set; }

    /// <summary>The time of the newest word on the strap.</summary>
    public Instant? StrapAt { get; private set; }

    /// <summary>The room in which it is heard well enough to say that its wearer is there.</summary>
    internal Room? Attends => Presence == WristbandPresence.Present ? Room : null;

    internal void Fold(Signal.WristbandLocated signal, Room? room)
    {
        if (room is not null && room != Room)
        {
            // Being placed in a new zone is leaving the old one: readers miss exits more often than entries.
            Room?.Remove(this);
            room.Add(this);
            Room = room;
            ZoneSince = signal.OccurredAt;
        }

        if (signal.Presence != Presence)
        {
            Presence = signal.Presence;
            PresenceSince = signal.OccurredAt;
        }

        LastHeard = signal.LastHeard ?? LastHeard;
        LocatedAt = signal.OccurredAt;
    }

    internal void Fold(Signal.WristbandStrapChanged signal)
    {
        StrapSince = Strap == signal.Strap ? StrapSince : signal.OccurredAt;
        Strap = signal.Strap;
        StrapAt = signal.OccurredAt;
    }
}

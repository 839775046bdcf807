using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What is known of one band. The same object from start to end: only a fold changes it.</summary>
public sealed class WristbandState
{
    private long _zoneSince = Nanos.None;
    private long _presenceSince = Nanos.None;
    private long _lastHeard = Nanos.None;
    private BandUse? _use;

    internal WristbandState(WristbandId id, OfficerState? officer)
    {
        Id = id;
        Bearer = officer;
    }

    public WristbandId Id { get; }

    /// <summary>The officer whose band it is; null for a band that people held are given.</summary>
    public OfficerState? Officer => Bearer as OfficerState;

    /// <summary>Who wears it now; null when nobody held does.</summary>
    public Detainee? Wearer => Bearer as Detainee;

    /// <summary>The visitor who wears it; null when none does.</summary>
    public Visit? Visit
    {
        get => _use?.Visit;
        internal set => Use.Visit = value;
    }

    /// <summary>The piece of case property it is fixed to; null when it is worn.</summary>
    public CaseItem? Item
    {
        get => _use?.Item;
        internal set => Use.Item = value;
    }

    /// <summary>Percent; null before it was heard of, or a null state when the band cannot say.</summary>
    public Since<int?>? Battery
    {
        get => _use?.Battery;
        internal set => Use.Battery = value;
    }

    /// <summary>Whether it moves, and since when; null before anybody said so.</summary>
    public Since<bool>? Motion
    {
        get => _use?.Motion;
        internal set => Use.Motion = value;
    }

    /// <summary>Where it was heard last; only with Present is it also there now.</summary>
    public Room? Room { get; private set; }

    public ZoneId? Zone => Room?.Id;

    /// <summary>Since when it has been in that zone.</summary>
    public Moment? ZoneSince => Moment.OrNull(_zoneSince);

    public WristbandPresence Presence { get; private set; }

    /// <summary>Since when the presence is what it is.</summary>
    public Moment? PresenceSince => Moment.OrNull(_presenceSince);

    public Moment? LastHeard => Moment.OrNull(_lastHeard);

    /// <summary>Number of the journal entry that put it into its room and presence.</summary>
    public long PlacedBy { get; private set; }

    public StrapState Strap { get; private set; }

    public Moment? StrapSince => Moment.OrNull(_use?.StrapSince ?? Nanos.None);

    /// <summary>Number of the journal entry that said what the strap is.</summary>
    public long StrapBy => _use?.StrapBy ?? 0;

    /// <summary>Its officer, or whoever held wears it.</summary>
    internal Watched? Bearer { get; private set; }

    internal long PresentSince => _presenceSince;

    /// <summary>The time of the newest word on where it is; an older one that arrives late changes nothing.</summary>
    internal long LocatedAt { get; private set; } = Nanos.None;

    /// <summary>The time of the newest word on the strap.</summary>
    internal long StrapAt => _use?.StrapAt ?? Nanos.None;

    /// <summary>Number of the room; -1 before it was ever placed.</summary>
    internal short RoomNumber { get; private set; } = -1;

    /// <summary>Its place among the bands of its room.</summary>
    internal ushort Seat { get; set; }

    /// <summary>The room in which it is heard well enough to say that its wearer is there.</summary>
    internal Room? Attends => Presence == WristbandPresence.Present ? Room : null;

    private BandUse Use => _use ??= new BandUse();

    internal void PutOn(Detainee wearer, long at)
    {
        Bearer = wearer;
        Room?.Occupy(at);
    }

    internal void TakeOff(long at)
    {
        if (Wearer is not null)
        {
            Room?.Vacate(at);
            Bearer = null;
        }
    }

    /// <summary>Heard again where it is, as well as before: no more than that.</summary>
    internal void HearAgain(in Reading reading)
    {
        LocatedAt = reading.At;
        _lastHeard = reading.HeardAt == Nanos.None ? _lastHeard : reading.HeardAt;
    }

    /// <param name="room">Null when it was not placed: it stays where it was heard last.</param>
    internal void Locate(in Reading reading, Room? room, long entry)
    {
        if (room is not null && room != Room)
        {
            // Being placed in a new zone is leaving the old one: readers miss exits more often than entries.
            Room?.Remove(this);
            room.Add(this);
            Enter(room, reading.At);
            Room = room;
            RoomNumber = (short)room.Number;
            _zoneSince = reading.At;
        }

        if (reading.Presence != Presence)
        {
            Presence = reading.Presence;
            _presenceSince = reading.At;
        }

        PlacedBy = entry;
        HearAgain(reading);
    }

    private void Enter(Room room, long at)
    {
        if (Wearer is not null)
        {
            Room?.Vacate(at);
            room.Occupy(at);
        }
        else if (Visit is not null)
        {
            Room?.Visit(at);
            room.Visit(at);
        }
    }

    internal void Fasten(in Reading reading, long entry)
    {
        if (Strap != reading.Strap)
        {
            Strap = reading.Strap;
            Use.StrapSince = reading.At;
            Use.StrapBy = entry;
        }

        Use.StrapAt = reading.At;
    }

    // Most bands are worn by people held and say no more than where they are.
    private sealed class BandUse
    {
        public Visit? Visit { get; set; }

        public CaseItem? Item { get; set; }

        public Since<int?>? Battery { get; set; }

        public Since<bool>? Motion { get; set; }

        public long StrapSince { get; set; } = Nanos.None;

        public long StrapBy { get; set; }

        public long StrapAt { get; set; } = Nanos.None;
    }
}

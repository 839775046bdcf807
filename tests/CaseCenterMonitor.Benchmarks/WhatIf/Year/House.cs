using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Somebody held, as their own record has them.</summary>
internal sealed record Guest(RecordId Record, WristbandId Band, Sex Sex, AgeGroup Age, string Basis, ObservationLevel Level, bool Drunk, Instant ArrivedAt, Instant LeavesAt)
{
    public ZoneId Room { get; set; }

    public Instant LastLook { get; set; } = ArrivedAt;

    public Instant LastDrink { get; set; } = ArrivedAt;

    /// <summary>In their waiting room, and not with officers somewhere else.</summary>
    public bool Waits { get; set; }

    public bool Asleep { get; set; }
}

/// <summary>Who is held now, and which bands and rooms are free.</summary>
internal sealed class House(Luck luck)
{
    private readonly Queue<WristbandId> _bands = new(YearCentre.BandsForPeopleHeld);
    private readonly HashSet<ZoneId> _interviews = [];

    public List<Guest> Guests { get; } = [];

    public WristbandId? TryTakeBand() => _bands.TryDequeue(out var band) ? band : null;

    public void GiveBack(WristbandId band) => _bands.Enqueue(band);

    /// <summary>By sex, age and state; the emptier of two like rooms.</summary>
    public ZoneId WaitingRoomFor(Guest guest) =>
        guest.Drunk && Guests.All(other => other.Room != Rooms.Sobering) ? Rooms.Sobering
        : guest.Age == AgeGroup.Minor ? Rooms.Minors
        : (guest.Sex == Sex.Male ? Rooms.Men : Rooms.Women).MinBy(room => Guests.Count(other => other.Room == room));

    public ZoneId? TryTakeInterviewRoom(Guest guest)
    {
        IReadOnlyList<ZoneId> rooms = guest.Age == AgeGroup.Minor ? [Rooms.ChildInterview] : Rooms.Interviews;
        var free = rooms.Where(room => !_interviews.Contains(room)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var taken = luck.Of(free);
        _interviews.Add(taken);
        return taken;
    }

    public void GiveBackInterviewRoom(ZoneId room) => _interviews.Remove(room);
}

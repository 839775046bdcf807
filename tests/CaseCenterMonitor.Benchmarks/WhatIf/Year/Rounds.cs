using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Looks at people in waiting rooms, from room to room, and the headcount each hour.</summary>
internal sealed class Rounds(House house, Crews crews, Floor floor, Entries entries, Diary diary, Luck luck)
{
    private static readonly Duration OftenWithin = Duration.FromMinutes(19);
    private static readonly Duration SeldomWithin = Duration.FromMinutes(43);

    /// <summary>One of two: each has rooms of its own.</summary>
    public IEnumerable<Duration> Patrol(Func<ZoneId, bool> rooms)
    {
        yield return Duration.FromMinutes(25);
        while (true)
        {
            yield return luck.Minutes(1, 4);
            if (luck.OneIn(500))
            {
                yield return luck.Minutes(20, 70); // Something else was more important, and nobody took over.
            }

            var due = house.Guests.Where(guest => guest.Waits && rooms(guest.Room) && IsDue(guest)).Select(guest => guest.Room).Distinct().Order(ByName).ToList();
            if (due.Count > 0 && crews.TryTake(1) is { } officers)
            {
                // Waiting rooms have windows: an officer looks in from the observation corridor, and opens the door only when somebody must be woken.
                IReadOnlyList<WristbandId> band = [YearCentre.BandOf(officers[0])];
                foreach (var wait in floor.Walk(band, Rooms.Hall).Concat(due.SelectMany(room => Visit(room, officers[0]))).Concat(floor.Walk(band, Rooms.Desk)))
                {
                    yield return wait;
                }

                crews.Release(officers);
            }
        }
    }

    public IEnumerable<Duration> Headcounts()
    {
        yield return Duration.FromMinutes(30);
        while (true)
        {
            yield return luck.Minutes(48, 58);
            if (luck.OneIn(60))
            {
                yield return luck.Minutes(10, 40);
            }

            if (house.Guests.Count > 0)
            {
                entries.Write(new Signal.HeadcountTaken(diary.Now, crews.AtDesk, house.Guests.Count + (luck.OneIn(400) ? 1 : 0)));
            }
        }
    }

    private static readonly Comparer<ZoneId> ByName = Comparer<ZoneId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private bool IsDue(Guest guest) => diary.Now - guest.LastLook > (guest.Drunk || guest.Level != ObservationLevel.General ? OftenWithin : SeldomWithin) - luck.Minutes(0, 10);

    private IEnumerable<Duration> Visit(ZoneId room, OfficerNumber officer)
    {
        var opened = house.Guests.Any(guest => guest.Room == room && guest.Drunk);
        foreach (var wait in opened ? floor.Walk([YearCentre.BandOf(officer)], room) : [])
        {
            yield return wait;
        }

        foreach (var guest in house.Guests.Where(guest => guest.Room == room && guest.Waits).ToList())
        {
            yield return luck.Seconds(6, 40);
            var at = diary.Now;
            guest.LastLook = at;
            diary.After(luck.OneIn(50) ? luck.Minutes(8, 25) : luck.Seconds(2, 100), () => entries.Look(guest, officer, at));
            if (!guest.Asleep && diary.Now - guest.LastDrink > Duration.FromMinutes(40))
            {
                entries.Drink(guest, officer);
            }
        }

        foreach (var wait in opened ? floor.Walk([YearCentre.BandOf(officer)], Rooms.Hall) : [])
        {
            yield return wait;
        }
    }
}

using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>What doors, readers and cameras say while people walk. Everybody who walks is a band; cameras count bands.</summary>
internal sealed class Floor(Building building, Diary diary, YearJournal journal, Luck luck)
{
    private static readonly Duration LocatorNeeds = Duration.FromSeconds(6);
    private readonly Dictionary<WristbandId, ZoneId?> _places = [];
    private readonly Dictionary<ZoneId, int> _people = [];
    private readonly Dictionary<DoorId, int> _holdingOpen = [];

    public Building Building => building;

    /// <summary>Null for a band that is not in the building.</summary>
    public ZoneId? PlaceOf(WristbandId band) => _places.GetValueOrDefault(band);

    public bool IsOccupied(ZoneId zone) => _people.GetValueOrDefault(zone) > 0;

    /// <summary>A band is heard for the first time, or in another room.</summary>
    public void Place(WristbandId band, ZoneId zone)
    {
        var before = PlaceOf(band);
        _places[band] = zone;
        Hear(band, WristbandPresence.Present);
        Count(before, -1);
        Count(zone, 1);
    }

    /// <summary>A band has left the building, or lies in its charger.</summary>
    public void TakeAway(WristbandId band)
    {
        Hear(band, WristbandPresence.Lost);
        Count(PlaceOf(band), -1);
        _places[band] = null;
    }

    public void Hear(WristbandId band, WristbandPresence presence)
    {
        var at = DeviceTime();
        journal.Device(new Signal.WristbandLocated(at, band, PlaceOf(band), presence, presence == WristbandPresence.Present ? at : at - Duration.FromSeconds(20)));
    }

    /// <summary>
    /// Together from room to room, the door of each opened and closed once. Cameras count who passes; the locator places nobody in a room they
    /// cross in a few seconds, because it waits until one reader has been the nearest for five.
    /// </summary>
    public IEnumerable<Duration> Walk(IReadOnlyList<WristbandId> bands, ZoneId to)
    {
        var (from, bodies) = (PlaceOf(bands[0]) ?? throw new InvalidOperationException($"{bands[0]} is not in the building."), PlaceOf(bands[0]));
        var way = building.Way(from, to);
        for (var step = 0; step < way.Count; step++)
        {
            var (door, zone) = way[step];
            Open(door);
            yield return luck.Seconds(1, 3);
            Count(bodies, -bands.Count);
            Count(zone, bands.Count);
            bodies = zone;
            yield return luck.Seconds(1, 3);
            Close(door);
            var crossing = luck.Seconds(2, 9);
            yield return crossing;
            if (crossing >= LocatorNeeds || step == way.Count - 1)
            {
                foreach (var band in bands)
                {
                    yield return luck.Seconds(0.2, 1);
                    _places[band] = zone;
                    Hear(band, WristbandPresence.Present);
                }
            }
        }
    }

    /// <summary>Somebody opens it with a card where there is one, and the contact says so. Two may hold it open at once.</summary>
    public void Open(Door door)
    {
        if (door.Class != DoorClass.Office)
        {
            journal.Device(new Signal.DoorAccessed(DeviceTime(), door.Id, AccessResult.Granted, AccessMeans.Card));
        }

        _holdingOpen[door.Id] = _holdingOpen.GetValueOrDefault(door.Id) + 1;
        if (_holdingOpen[door.Id] == 1)
        {
            Say(door, DoorPhysical.Open, DoorAlarm.Normal);
        }
    }

    public void Close(Door door)
    {
        if (--_holdingOpen[door.Id] == 0)
        {
            Say(door, DoorPhysical.Closed, DoorAlarm.Normal);
        }
    }

    public void Force(Door door)
    {
        _holdingOpen[door.Id] = _holdingOpen.GetValueOrDefault(door.Id) + 1;
        Say(door, DoorPhysical.Open, DoorAlarm.ForcedOpen);
    }

    /// <summary>A camera sees the same people and counts one more or one fewer for a moment.</summary>
    public void Recount(ZoneId zone, int by) => Say(zone, Math.Max(0, _people.GetValueOrDefault(zone) + by));

    public Instant DeviceTime() => diary.Now - luck.Seconds(0.02, 0.3);

    private void Count(ZoneId? zone, int by)
    {
        if (zone is { } counted)
        {
            _people[counted] = _people.GetValueOrDefault(counted) + by;
            Say(counted, _people[counted]);
        }
    }

    private void Say(ZoneId zone, int count)
    {
        if (building.Cameras.TryGetValue(zone, out var cameras))
        {
            journal.Device(new Signal.ZoneCounted(DeviceTime(), cameras[0], zone, count));
        }
    }

    private void Say(Door door, DoorPhysical physical, DoorAlarm alarm) => journal.Device(new Signal.DoorChanged(
        DeviceTime(), door.Id, physical, door.Class == DoorClass.Office || physical == DoorPhysical.Open ? DoorLock.Unlocked : DoorLock.Locked, alarm));
}

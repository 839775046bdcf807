using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>What goes wrong with devices, and what radio does: bands fade, readers and cameras fall silent, doors are held, straps are cut.</summary>
internal sealed class Mishaps(House house, Floor floor, Diary diary, YearJournal journal, Luck luck)
{
    public IEnumerable<IEnumerable<Duration>> All() =>
    [
        Often(Duration.FromMinutes(10), Fade), Often(Duration.FromMinutes(6), Miscount), Often(Duration.FromHours(8), ReaderFails),
        Often(Duration.FromHours(12), CameraFails), Often(Duration.FromHours(9), DoorHeld), Often(Duration.FromDays(5), DoorForced),
        Often(Duration.FromDays(4), StrapOpens), Often(Duration.FromDays(21), GatewayCutOff),
    ];

    private IEnumerable<Duration> Often(Duration mean, Func<IEnumerable<Duration>> mishap)
    {
        while (true)
        {
            yield return luck.About(mean);
            foreach (var wait in mishap())
            {
                yield return wait;
            }
        }
    }

    // A body between band and reader: weak for some seconds, and now and then not heard at all.
    private IEnumerable<Duration> Fade()
    {
        if (house.Guests.Count == 0)
        {
            yield break;
        }

        var band = luck.Of(house.Guests).Band;
        if (floor.PlaceOf(band) is not null)
        {
            floor.Hear(band, WristbandPresence.Weak);
            yield return luck.Seconds(4, 25);
            if (luck.OneIn(40))
            {
                floor.Hear(band, WristbandPresence.Lost);
                yield return luck.Seconds(20, 150);
            }

            if (floor.PlaceOf(band) is not null)
            {
                floor.Hear(band, WristbandPresence.Present);
            }
        }
    }

    private IEnumerable<Duration> Miscount()
    {
        if (house.Guests.Count > 0 && floor.PlaceOf(luck.Of(house.Guests).Band) is { } zone)
        {
            floor.Recount(zone, luck.OneIn(2) ? 1 : -1);
            yield return luck.Seconds(2, 12);
            floor.Recount(zone, 0);
        }
    }

    private IEnumerable<Duration> ReaderFails()
    {
        var (_, readers) = luck.Of([.. floor.Building.Readers.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal)]);
        return Fails(readers[0], luck.About(Duration.FromMinutes(6)));
    }

    private IEnumerable<Duration> CameraFails()
    {
        var (_, cameras) = luck.Of([.. floor.Building.Cameras.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal)]);
        return Fails(cameras[0], luck.About(Duration.FromMinutes(4)));
    }

    private IEnumerable<Duration> Fails(DeviceId device, Duration length)
    {
        var silentSince = diary.Now;
        journal.Device(new Signal.DeviceHealthChanged(floor.DeviceTime(), device, HealthState.Late, silentSince));
        yield return Duration.FromSeconds(15);
        journal.Device(new Signal.DeviceHealthChanged(floor.DeviceTime(), device, HealthState.Lost, silentSince, "silent"));
        yield return length;
        journal.Device(new Signal.DeviceHealthChanged(floor.DeviceTime(), device, HealthState.Online, diary.Now));
    }

    private IEnumerable<Duration> DoorHeld()
    {
        var door = luck.Of(floor.Building.Doors);
        floor.Open(door);
        yield return door.HeldLimit + luck.About(Duration.FromSeconds(40));
        floor.Close(door);
    }

    private IEnumerable<Duration> DoorForced()
    {
        var door = luck.Of(floor.Building.Doors.Where(door => door.Class != DoorClass.Office).ToList());
        floor.Force(door);
        yield return luck.Seconds(5, 90);
        floor.Close(door);
    }

    private IEnumerable<Duration> StrapOpens()
    {
        if (house.Guests.Count > 0)
        {
            var band = luck.Of(house.Guests).Band;
            journal.Device(new Signal.WristbandStrapChanged(floor.DeviceTime(), band, StrapState.Open));
            yield return luck.Minutes(1, 6);
            journal.Device(new Signal.WristbandStrapChanged(floor.DeviceTime(), band, StrapState.Closed));
        }
    }

    private IEnumerable<Duration> GatewayCutOff()
    {
        var heard = diary.Now;
        yield return Duration.FromSeconds(10);
        journal.Device(new Signal.GatewayStatusChanged(diary.Now, YearJournal.Gateway, Online: false, "boot-1", heard));
        yield return luck.About(Duration.FromMinutes(3));
        journal.Device(new Signal.GatewayStatusChanged(diary.Now, YearJournal.Gateway, Online: true, "boot-1", diary.Now));
    }
}

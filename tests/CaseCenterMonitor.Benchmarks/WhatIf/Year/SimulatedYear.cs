using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>
/// A long time of one centre as its journal would have it: people come, wait, are looked at, questioned, fed and released; officers change shifts;
/// devices fail; alarms ring and are answered. It speaks only the signals that the gateway of today sends and the entries the page can make.
/// </summary>
public static class SimulatedYear
{
    /// <summary>Writes a journal file.</summary>
    /// <param name="siteFile">Text of sites/northside/site.yaml.</param>
    /// <param name="judges">Under whose hash it is to stand, see <see cref="StartedBody.Judges"/>; by itself it promises nothing.</param>
    /// <returns>The number of its entries.</returns>
    public static long Write(string path, string siteFile, YearSettings settings, string judges = YearJournal.Nobody)
    {
        using var file = BulkFile.Make(path);
        Live(YearCentre.Of(siteFile), settings, file.Add, judges);
        return file.Count;
    }

    /// <summary>The same, entry by entry, for whoever keeps them elsewhere.</summary>
    public static void Live(Centre centre, YearSettings settings, Action<EntryKind, Instant, Instant, byte[]> write, string judges = YearJournal.Nobody)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(settings);
        var luck = new Luck(settings.Seed);
        var diary = new Diary(settings.Start);
        var journal = new YearJournal(centre, settings.Start, luck, write, judges);
        var floor = new Floor(new Building(centre), diary, journal, luck);
        var crews = new Crews(floor, diary, luck);
        var house = new House(luck);
        var entries = new Entries(diary, journal);
        journal.Seen = new AlarmDesk(crews, diary, journal, entries, luck).Notice;
        journal.Device(new Signal.GatewayStatusChanged(diary.Now, YearJournal.Gateway, Online: true, "boot-1", diary.Now));
        var rounds = new Rounds(house, crews, floor, entries, diary, luck);
        diary.Begin(crews.Turns());
        diary.Begin(rounds.Patrol(Rooms.Men.Contains));
        diary.Begin(rounds.Patrol(room => !Rooms.Men.Contains(room)));
        diary.Begin(rounds.Headcounts());
        foreach (var mishap in new Mishaps(house, floor, diary, journal, luck).All())
        {
            diary.Begin(mishap);
        }

        diary.Begin(Arrivals(settings, guest => new Stay(guest, house, crews, floor, entries, diary, luck, centre.TimeZone), house, diary, luck, centre.TimeZone));
        diary.RunTo(settings.End);
    }

    // Twice as many in the evening as in the early morning.
    private static IEnumerable<Duration> Arrivals(YearSettings settings, Func<Guest, Stay> stay, House house, Diary diary, Luck luck, DateTimeZone zone)
    {
        yield return Duration.FromMinutes(30);
        var (day, number) = (default(LocalDate), 0);
        while (true)
        {
            var hour = diary.Now.InZone(zone).Hour;
            var busy = hour is >= 18 and < 24 ? 1.45 : hour is >= 2 and < 8 ? 0.55 : 1.0;
            yield return luck.About(Duration.FromMinutes(24 * 60 / settings.ArrivalsPerDay / busy));
            if (house.TryTakeBand() is { } band)
            {
                var today = diary.Now.InZone(zone).Date;
                (day, number) = (today, today == day ? number + 1 : 1);
                diary.Begin(stay(Somebody(new RecordId(string.Create(CultureInfo.InvariantCulture, $"{today:yyyyMMdd}-{number:000}")), band, diary.Now, luck)).Course());
            }
        }
    }

    private static Guest Somebody(RecordId record, WristbandId band, Instant now, Luck luck)
    {
        var age = luck.OneIn(18) ? AgeGroup.Minor : luck.OneIn(30) ? AgeGroup.Elderly : AgeGroup.Adult;
        var drunk = age == AgeGroup.Adult && luck.OneIn(12);
        var basis = luck.OneIn(3) ? "inquiry.max" : luck.OneIn(2) ? "admin.summons.max" : "criminal.summons.max";
        var hours = luck.OneIn(20) && basis == "inquiry.max" ? luck.Between(20, 46) : luck.OneIn(6) ? luck.Between(9, 22) : luck.Between(2.5, 9);
        return new Guest(
            record, band, luck.OneIn(6) ? Sex.Female : Sex.Male, age, basis, luck.OneIn(4) ? ObservationLevel.Intermittent : ObservationLevel.General, drunk,
            now, now + Duration.FromHours(hours));
    }
}

using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>
/// As many entries as are wanted, as a centre would have written them over years: people come every few minutes, are looked at, moved, fed, alarmed
/// about and released. Nobody has judged it: it is for asking, not for judging.
/// </summary>
internal sealed class MadeUpRecord(Centre centre)
{
    /// <summary>About each person.</summary>
    public const int EntriesEach = 100;

    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    private static readonly Duration Between = Duration.FromMinutes(5);
    private static readonly Duration Step = Duration.FromMinutes(7);

    private static readonly string[] Words =
        ["要求喝水", "正在睡觉", "与民警交谈", "情绪稳定", "要求上厕所", "拒绝进食", "asked for water", "asleep on the bench", "talking to officer", "complains of headache", "nothing to report", "要求会见律师"];

    private readonly string[] _zones = [.. centre.Zones.Keys.Select(zone => zone.Value).Order(StringComparer.Ordinal)];
    private readonly string[] _doors = [.. centre.Doors.Keys.Select(door => door.Value).Order(StringComparer.Ordinal)];
    private readonly Officer[] _officers = [.. centre.Officers.Values.OrderBy(officer => officer.Number.Value, StringComparer.Ordinal)];
    private readonly string[] _bands = [.. centre.Wristbands.Select(band => band.Value).Except(centre.Officers.Values.Select(officer => officer.Wristband.Value)).Order(StringComparer.Ordinal)];

    public static string RecordOf(long person) => string.Create(CultureInfo.InvariantCulture, $"R-{person:D7}");

    public static Instant ArrivalOf(long person) => Start + (Between * person);

    public string Rule(long person) => (person % 3) switch { 0 => "WCK-2", 1 => "PRS-1", _ => "WCK-1" };

    public IEnumerable<NewEntry> Entries(long count)
    {
        var waiting = new PriorityQueue<(long Person, int Number), (Instant, long)>();
        var next = 0L;
        for (var written = 0L; written < count; written++)
        {
            if (waiting.Count == 0 || waiting.TryPeek(out _, out var first) && first.Item1 >= ArrivalOf(next))
            {
                waiting.Enqueue((next, 0), (ArrivalOf(next), next));
                next++;
            }

            var (person, number) = waiting.Dequeue();
            var at = ArrivalOf(person) + (Step * number);
            yield return NewEntry.Of(Content(person, number, at), at) with { RecordedAt = at };
            if (number + 1 < EntriesEach)
            {
                waiting.Enqueue((person, number + 1), (at + Step, person));
            }
        }
    }

    private EntryContent Content(long person, int number, Instant at)
    {
        var (record, officer, zone) = (new RecordId(RecordOf(person)), _officers[(int)((person + number) % _officers.Length)], new ZoneId(_zones[(int)((person + (number / 10)) % _zones.Length)]));
        var band = new WristbandId(_bands[(int)(person % _bands.Length)]);
        return number switch
        {
            0 => Said(new Signal.BookedIn(at, officer.Number, record, person % 5 == 0 ? Sex.Female : Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.General, at), at),
            1 => Said(new Signal.WristbandAssigned(at, officer.Number, record, band), at),
            EntriesEach - 1 => Said(new Signal.Released(at, officer.Number, record, Words[(int)(person % Words.Length)]), at),
            _ => (number % 10) switch
            {
                0 => Said(new Signal.WristbandLocated(at, band, zone, WristbandPresence.Present, at), at),
                1 => Said(new Signal.WristbandLocated(at, officer.Wristband, zone, WristbandPresence.Present, at), at),
                2 => Said(new Signal.WelfareChecked(at, officer.Number, record, true, true, CheckResponse.Talks, Words[(int)((person + number) % Words.Length)] + Rare(person, number)), at),
                3 => Said(new Signal.DoorChanged(at, new DoorId(_doors[(int)(person % _doors.Length)]), DoorPhysical.Open, DoorLock.Unlocked, DoorAlarm.Normal), at),
                4 => Said(new Signal.DoorChanged(at, new DoorId(_doors[(int)(person % _doors.Length)]), DoorPhysical.Closed, DoorLock.Locked, DoorAlarm.Normal), at),
                5 => Said(new Signal.DrinkOffered(at, officer.Number, record, true), at),
                6 => Stepped(person, AlarmInput.ConditionMet, AlarmState.Normal, AlarmState.Unacknowledged, at, zone),
                7 => Stepped(person, AlarmInput.Acknowledge, AlarmState.Unacknowledged, AlarmState.Acknowledged, at, zone, officer.Number),
                8 => Stepped(person, AlarmInput.ConditionCleared, AlarmState.Acknowledged, AlarmState.Normal, at, zone),
                _ => Said(new Signal.MealOffered(at, officer.Number, record, MealKind.Light, true), at),
            },
        };
    }

    // A word that stands in few entries, and one that stands in one.
    private static string Rare(long person, int number) => person % 1000 == 7 && number == 12 ? string.Create(CultureInfo.InvariantCulture, $" insulin case{person}") : "";

    private EntryContent Stepped(long person, AlarmInput input, AlarmState from, AlarmState to, Instant at, ZoneId zone, OfficerNumber? by = null) => new EntryContent.Stepped(
        new AlarmTransition(at, new AlarmKey(Rule(person), Subject.Of(new RecordId(RecordOf(person)))), input, from, to, AlarmPriority.High, by, input == AlarmInput.ConditionMet
            ? new Condition { Since = at, Ladder = [new Rung(Duration.Zero, AlarmPriority.High)], Zone = zone }
            : null));

    private static EntryContent.Arrived Said(Signal signal, Instant at) => new(new ArrivalBody(signal, at));
}

using System.Globalization;
using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// One centre of any size, with as many rooms, doors and officers for each person as the trace has, and everybody as busy. A small centre is watched
/// for longer, so that all sizes give about as many signals.
/// </summary>
internal sealed class Crowd
{
    private const long Second = 1_000_000_000;
    private const int PersonSeconds = 400_000;
    private static readonly EngineSettings Settings = EngineSettings.Default with { Lateness = Duration.Zero, ChatterHold = Duration.Zero };
    private static readonly OfficerNumber Desk = new("desk");
    private static readonly ZoneKind[] Kinds = [ZoneKind.WaitingMen, ZoneKind.Corridor, ZoneKind.WaitingMen, ZoneKind.Interview];
    private readonly Centre _centre;
    private readonly List<Said> _said = [];
    private readonly long _end;

    public Crowd(int people, int seed)
    {
        var random = new Random(seed);
        var held = people * 3 / 5;
        ZoneId[] rooms = [.. Ids("zone", Math.Max(4, people / 3)).Select(id => new ZoneId(id))];
        DoorId[] doors = [.. Ids("door", held).Select(id => new DoorId(id))];
        WristbandId[] bands = [.. Ids("band", people).Select(id => new WristbandId(id))];
        var gateway = new GatewayId("gw");
        _centre = new Centre(
            "crowd", rooms.Select((room, index) => new Zone(room, Kinds[index % Kinds.Length])),
            doors.Select(door => new Door(door, DoorClass.Office, false, [rooms[0]], TraceLimits.Policies["RT-4"].Value)), [], [gateway], bands,
            bands.Skip(held).Select(band => new Officer(new OfficerNumber(band.Value), band, Sex.Female)), TraceLimits.Policies);
        _end = PersonSeconds / people * Second;
        for (var person = 0; person < people; person++)
        {
            if (person < held)
            {
                Keep(random, new RecordId(bands[person].Value), bands[person]);
            }

            var number = _centre.Numbers.Of(bands[person]);
            Repeat(random, 100, at => _said.Add(new Said(at, Reading.Sighted(at, number, _centre.Numbers.Of(rooms[random.Next(rooms.Length)])), null)));
        }

        foreach (var number in doors.Select(_centre.Numbers.Of))
        {
            Repeat(random, 20, at =>
            {
                _said.Add(new Said(at, Reading.Contact(at, number, DoorPhysical.Open), null));
                var closed = at + (long)((random.NextDouble() < 0.02 ? 40 : 5) * Second * random.NextDouble());
                _said.Add(new Said(closed, Reading.Contact(closed, number, DoorPhysical.Closed), null));
            });
        }

        _said = [.. _said.Where(said => said.At < _end).OrderBy(said => said.At)];
    }

    public int Signals => _said.Count;

    public Trial Prepare()
    {
        var steps = new Steps();
        var engine = new Engine(_centre, TraceLimits.RulesOf(_centre), Settings);
        return new Trial(() => Feed(engine, steps), steps.Said);
    }

    private void Feed(Engine engine, Steps steps)
    {
        var changes = new Changes();
        var batch = new Reading[128];
        var (length, sequence) = (0, 0L);
        foreach (var said in _said)
        {
            if (said.Signal is null)
            {
                batch[length++] = said.Reading;
                if (length < batch.Length)
                {
                    continue;
                }
            }

            var at = Instant.FromUnixTimeTicks(said.At / 100);
            Note(engine.Step(batch.AsSpan(0, length), sequence + 1, at, changes));
            (sequence, length) = (sequence + length, 0);
            if (said.Signal is { } signal)
            {
                Note(engine.Step(new Arrival(++sequence, at, at, signal), changes));
            }
        }

        var end = Instant.FromUnixTimeTicks(_end / 100);
        Note(engine.Step(batch.AsSpan(0, length), sequence + 1, end, changes));
        Note(engine.Step(new Arrival(sequence + length + 1, end, end, new Signal.TimePassed(end)), changes));

        void Note(IReadOnlyList<AlarmTransition> said)
        {
            for (var index = 0; index < said.Count; index++)
            {
                steps.Note(said[index]);
            }

            changes.Clear();
        }
    }

    private void Keep(Random random, RecordId record, WristbandId band)
    {
        Say(0, at => new Signal.BookedIn(at, Desk, record, Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.Intermittent, at));
        Say(0, at => new Signal.WristbandAssigned(at, Desk, record, band));
        Repeat(random, 700, at => Say(at, when => new Signal.WelfareChecked(when, Desk, record, Seen: true, Breathing: true, CheckResponse.Talks)));
    }

    private void Say(long at, Func<Instant, Signal> signal) => _said.Add(new Said(at, default, signal(Instant.FromUnixTimeTicks(at / 100))));

    // Again and again, so many seconds apart on average, at whole hundreds of nanoseconds.
    private void Repeat(Random random, double secondsApart, Action<long> action)
    {
        for (var at = Next(0); at < _end; at = Next(at))
        {
            action(at);
        }

        long Next(long at) => at + (((long)(-Math.Log(1 - random.NextDouble()) * secondsApart * Second) / 100) + 1) * 100;
    }

    private static IEnumerable<string> Ids(string word, int count) =>
        Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}"));

    private readonly record struct Said(long At, Reading Reading, Signal? Signal);
}

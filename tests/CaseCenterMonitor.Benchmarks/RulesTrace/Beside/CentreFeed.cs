using CaseCenterMonitor.Core;
using NodaTime;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>One centre: its engine, and what waits to be handed to it.</summary>
internal sealed class CentreFeed(TraceCentre centre, IReadOnlyList<Rule> rules, int batchLength, Action<AlarmTransition> note)
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private static readonly EngineSettings Settings = EngineSettings.Default with { Lateness = Duration.Zero, ChatterHold = Duration.Zero };
    private static readonly OfficerNumber Desk = new("desk");

    private readonly Engine _engine = new(centre.Centre, rules, Settings);
    private readonly Changes _changes = new();
    private readonly Reading[] _batch = new Reading[batchLength];
    private readonly int[] _bands = centre.BandNumbers;
    private readonly int[] _rooms = centre.RoomNumbers;
    private readonly int[] _doors = centre.DoorNumbers;
    private readonly int[] _cameras = centre.CameraNumbers;
    private int _length;
    private long _sequence;

    public void Take(in Ev e)
    {
        var at = e.T * NanosecondsPerMillisecond;
        switch (e.Type)
        {
            case ET.Sighting:
                _batch[_length] = Reading.Sighted(at, _bands[e.Subject - (e.Centre * Cfg.PS)], _rooms[e.Zone - (e.Centre * Cfg.ZS)]);
                break;
            case ET.DoorOpen:
                _batch[_length] = Reading.Contact(at, _doors[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Open);
                break;
            case ET.DoorClose:
                _batch[_length] = Reading.Contact(at, _doors[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Closed);
                break;
            case ET.Camera:
                _batch[_length] = Reading.Counted(at, _cameras[e.Zone - (e.Centre * Cfg.ZS)], e.Subject);
                break;
            default:
                TakeCommand(e);
                return;
        }

        _length++;
        if (_length == _batch.Length)
        {
            Flush(e.T);
        }
    }

    // What an officer does is a signal and no reading.
    private void TakeCommand(in Ev e)
    {
        Flush(e.T);
        var at = Instant.FromUnixTimeMilliseconds(e.T);
        Step(at, Signal(e, at));
        if (e.Type == ET.BookIn)
        {
            var person = e.Subject - (e.Centre * Cfg.PS);
            Step(at, new Signal.WristbandAssigned(at, Desk, centre.Records[person], centre.Bands[person]));
        }
    }

    public void Take(ReadOnlySpan<Ev> batch)
    {
        foreach (ref readonly var e in batch)
        {
            Take(e);
        }
    }

    public void Finish(Instant end)
    {
        Flush(end.ToUnixTimeMilliseconds());
        Step(end, new Signal.TimePassed(end));
    }

    private void Flush(long now)
    {
        Note(_engine.Step(_batch.AsSpan(0, _length), _sequence + 1, Instant.FromUnixTimeMilliseconds(now), _changes));
        _sequence += _length;
        _length = 0;
    }

    private void Step(Instant at, Signal signal) => Note(_engine.Step(new Arrival(++_sequence, at, at, signal), _changes));

    private void Note(IReadOnlyList<AlarmTransition> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            note(steps[index]);
        }

        _changes.Clear();
    }

    private Signal Signal(in Ev e, Instant at) => e.Type switch
    {
        ET.Check => new Signal.WelfareChecked(at, Desk, Record(e), Seen: true, Breathing: true, CheckResponse.Talks),
        ET.BookIn => new Signal.BookedIn(at, Desk, Record(e), Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.Intermittent, at),
        ET.BookOut => new Signal.Released(at, Desk, Record(e), "end"),
        _ => throw new InvalidOperationException($"The trace has an unknown type {e.Type}."),
    };

    private RecordId Record(in Ev e) => centre.Records[e.Subject - (e.Centre * Cfg.PS)];
}

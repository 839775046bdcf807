using CaseCenterMonitor.Core;
using NodaTime;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// The product's engine behind the yardstick's interface: one engine for each centre, as the server has it. What devices say is made into a
/// reading, what officers do into a signal, and that is part of what is measured. The trace is in order, so nothing is held back for earlier arrivals.
/// </summary>
internal sealed class OurEngine : IEngine
{
    private static readonly EngineSettings Settings = EngineSettings.Default with { Lateness = Duration.Zero };
    private static readonly OfficerNumber Desk = new("desk");

    private readonly TraceCentre[] _centres;
    private readonly Engine[] _engines;
    private readonly Changes _changes = new();
    private readonly Reading[] _batch = new Reading[1];
    private long _sequence;

    public OurEngine(TraceCentre[] centres)
    {
        _centres = centres;
        _engines = [.. centres.Select(centre => new Engine(centre.Centre, TraceLimits.RulesOf(centre.Centre), Settings))];
    }

    public List<Perf.Alarm> Alarms { get; } = [];

    public void Process(in Ev e)
    {
        var at = Instant.FromUnixTimeMilliseconds(e.T);
        if (e.Type is ET.Sighting or ET.DoorOpen or ET.DoorClose or ET.Camera)
        {
            _batch[0] = Reading(e, at, _centres[e.Centre]);
            Note(_engines[e.Centre].Step(_batch, ++_sequence, at, _changes));
            return;
        }

        Step(e.Centre, at, Signal(e, at, _centres[e.Centre]));
        if (e.Type == ET.BookIn)
        {
            var centre = _centres[e.Centre];
            var person = e.Subject - (e.Centre * Cfg.PS);
            Step(e.Centre, at, new Signal.WristbandAssigned(at, Desk, centre.Records[person], centre.Bands[person]));
        }
    }

    public void Finish(long tEnd)
    {
        var end = Instant.FromUnixTimeMilliseconds(tEnd);
        for (var centre = 0; centre < _engines.Length; centre++)
        {
            Step(centre, end, new Signal.TimePassed(end));
        }
    }

    private void Step(int centre, Instant at, Signal signal) => Note(_engines[centre].Step(new Arrival(++_sequence, at, at, signal), _changes));

    private void Note(IReadOnlyList<AlarmTransition> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Input == AlarmInput.ConditionMet)
            {
                Alarms.Add(Raised(steps[index]));
            }
        }

        _changes.Clear();
    }

    private static Reading Reading(in Ev e, Instant at, TraceCentre centre) => e.Type switch
    {
        ET.Sighting => Core.Reading.Sighted(at, centre.BandNumbers[e.Subject - (e.Centre * Cfg.PS)], centre.RoomNumbers[e.Zone - (e.Centre * Cfg.ZS)]),
        ET.DoorOpen => Core.Reading.Door(at, centre.DoorNumbers[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Open),
        ET.DoorClose => Core.Reading.Door(at, centre.DoorNumbers[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Closed),
        ET.Camera => Core.Reading.Counted(at, at, centre.CameraNumbers[e.Zone - (e.Centre * Cfg.ZS)], e.Subject),
        _ => throw new InvalidOperationException($"Type {e.Type} is no reading."),
    };

    private static Signal Signal(in Ev e, Instant at, TraceCentre centre) => e.Type switch
    {
        ET.Check => new Signal.WelfareChecked(at, Desk, Record(e, centre), Seen: true, Breathing: true, CheckResponse.Talks),
        ET.BookIn => new Signal.BookedIn(at, Desk, Record(e, centre), Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.Intermittent, at),
        ET.BookOut => new Signal.Released(at, Desk, Record(e, centre), "end"),
        _ => throw new InvalidOperationException($"The trace has an unknown type {e.Type}."),
    };

    private static RecordId Record(in Ev e, TraceCentre centre) => centre.Records[e.Subject - (e.Centre * Cfg.PS)];

    // RT-1 is the yardstick's rule 1. Its alarms are stamped at the limit, ours at the first instant after it.
    private static Perf.Alarm Raised(AlarmTransition step)
    {
        var condition = step.Condition!;
        return new Perf.Alarm(
            (byte)TraceCentre.NumberOf(step.Key.Rule),
            TraceCentre.NumberOf(step.Key.Subject.Id),
            TraceCentre.NumberOf(condition.Zone?.Value),
            condition.Since.ToUnixTimeMilliseconds(),
            (condition.Since + condition.Limit!.Value).ToUnixTimeMilliseconds());
    }
}

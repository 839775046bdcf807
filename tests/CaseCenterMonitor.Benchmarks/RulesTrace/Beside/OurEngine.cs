using CaseCenterMonitor.Core;
using NodaTime;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// The product's engine behind the yardstick's interface: one engine for each centre, as the server has it. Making a signal from a record of
/// the trace is part of what is measured. The trace is in order, so nothing is held back for earlier arrivals.
/// </summary>
internal sealed class OurEngine : IEngine
{
    private static readonly EngineSettings Settings = EngineSettings.Default with { Lateness = Duration.Zero };
    private static readonly OfficerNumber Desk = new("desk");

    private readonly TraceCentre[] _centres;
    private readonly Engine[] _engines;
    private readonly Changes _changes = new();
    private long _sequence;

    public OurEngine(TraceCentre[] centres)
    {
        _centres = centres;
        _engines = [.. centres.Select(centre => new Engine(centre.Centre, TraceLimits.Rules, Settings))];
    }

    public List<Perf.Alarm> Alarms { get; } = [];

    public void Process(in Ev e)
    {
        Step(e.Centre, Arrive(e));
        if (e.Type == ET.BookIn)
        {
            var at = Instant.FromUnixTimeMilliseconds(e.T);
            var centre = _centres[e.Centre];
            var person = e.Subject - (e.Centre * Cfg.PS);
            Step(e.Centre, Arrive(at, new Signal.WristbandAssigned(at, Desk, centre.Records[person], centre.Bands[person])));
        }
    }

    public void Finish(long tEnd)
    {
        var end = Instant.FromUnixTimeMilliseconds(tEnd);
        for (var centre = 0; centre < _engines.Length; centre++)
        {
            Step(centre, Arrive(end, new Signal.TimePassed(end)));
        }
    }

    /// <summary>The trace's record as the journal would hold it.</summary>
    public Arrival Arrive(in Ev e)
    {
        var at = Instant.FromUnixTimeMilliseconds(e.T);
        return Arrive(at, Signal(e, at, _centres[e.Centre]));
    }

    public void Step(int centre, Arrival arrival)
    {
        foreach (var step in _engines[centre].Step(arrival, _changes))
        {
            if (step.Input == AlarmInput.ConditionMet)
            {
                Alarms.Add(Raised(step));
            }
        }

        _changes.Clear();
    }

    private static Signal Signal(in Ev e, Instant at, TraceCentre centre) => e.Type switch
    {
        ET.Sighting => new Signal.WristbandLocated(
            at, centre.Bands[e.Subject - (e.Centre * Cfg.PS)], centre.Zones[e.Zone - (e.Centre * Cfg.ZS)], WristbandPresence.Present, at),
        ET.DoorOpen => Door(e, at, centre, DoorPhysical.Open),
        ET.DoorClose => Door(e, at, centre, DoorPhysical.Closed),
        ET.Check => new Signal.WelfareChecked(at, Desk, Record(e, centre), Seen: true, Breathing: true, CheckResponse.Talks),
        ET.Camera => new Signal.ZoneCounted(at, centre.Cameras[e.Zone - (e.Centre * Cfg.ZS)], centre.Zones[e.Zone - (e.Centre * Cfg.ZS)], e.Subject),
        ET.BookIn => new Signal.BookedIn(at, Desk, Record(e, centre), Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.Intermittent, at),
        ET.BookOut => new Signal.Released(at, Desk, Record(e, centre), "end"),
        _ => throw new InvalidOperationException($"The trace has an unknown type {e.Type}."),
    };

    private static Signal.DoorChanged Door(in Ev e, Instant at, TraceCentre centre, DoorPhysical physical) =>
        new(at, centre.Doors[e.Subject - (e.Centre * Cfg.DS)], physical, DoorLock.Unlocked, DoorAlarm.Normal);

    private static RecordId Record(in Ev e, TraceCentre centre) => centre.Records[e.Subject - (e.Centre * Cfg.PS)];

    private Arrival Arrive(Instant at, Signal signal) => new(++_sequence, at, at, signal);

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

using CaseCenterMonitor.Core;
using NodaTime;
using Perf;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>
/// The product's engine behind the yardstick's interface: one engine for each centre, as the server has it, fed in batches as the server feeds it.
/// What devices say is made into readings, what officers do into signals, and that is part of what is measured. The trace is in order, so nothing is
/// held back for earlier arrivals.
/// </summary>
internal sealed class OurEngine : IEngine
{
    private readonly Feed[] _feeds;

    /// <param name="batchLength">How many readings of one centre are handed over at once.</param>
    public OurEngine(TraceCentre[] centres, int batchLength = 128) => _feeds = [.. centres.Select(centre => new Feed(centre, batchLength, Alarms))];

    public List<Perf.Alarm> Alarms { get; } = [];

    public void Process(in Ev e) => _feeds[e.Centre].Take(e);

    public void Finish(long tEnd)
    {
        foreach (var feed in _feeds)
        {
            feed.Finish(Instant.FromUnixTimeMilliseconds(tEnd));
        }
    }

    /// <summary>One centre: its engine, and what waits to be handed to it.</summary>
    private sealed class Feed(TraceCentre centre, int batchLength, List<Perf.Alarm> alarms)
    {
        private const long NanosecondsPerMillisecond = 1_000_000;
        private static readonly EngineSettings Settings = EngineSettings.Default with { Lateness = Duration.Zero };
        private static readonly OfficerNumber Desk = new("desk");

        private readonly Engine _engine = new(centre.Centre, TraceLimits.RulesOf(centre.Centre), Settings);
        private readonly Changes _changes = new();
        private readonly Reading[] _batch = new Reading[batchLength];
        private int _length;
        private long _sequence;

        public void Take(in Ev e)
        {
            if (e.Type is ET.Sighting or ET.DoorOpen or ET.DoorClose or ET.Camera)
            {
                _batch[_length++] = Read(e);
                if (_length == _batch.Length)
                {
                    Flush(e.T);
                }

                return;
            }

            Flush(e.T);
            var at = Instant.FromUnixTimeMilliseconds(e.T);
            Step(at, Signal(e, at));
            if (e.Type == ET.BookIn)
            {
                var person = e.Subject - (e.Centre * Cfg.PS);
                Step(at, new Signal.WristbandAssigned(at, Desk, centre.Records[person], centre.Bands[person]));
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
                if (steps[index].Input == AlarmInput.ConditionMet)
                {
                    alarms.Add(Raised(steps[index]));
                }
            }

            _changes.Clear();
        }

        private Reading Read(in Ev e)
        {
            var at = e.T * NanosecondsPerMillisecond;
            return e.Type switch
            {
                ET.Sighting => Reading.Sighted(at, centre.BandNumbers[e.Subject - (e.Centre * Cfg.PS)], centre.RoomNumbers[e.Zone - (e.Centre * Cfg.ZS)]),
                ET.DoorOpen => Reading.Contact(at, centre.DoorNumbers[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Open),
                ET.DoorClose => Reading.Contact(at, centre.DoorNumbers[e.Subject - (e.Centre * Cfg.DS)], DoorPhysical.Closed),
                ET.Camera => Reading.Counted(at, centre.CameraNumbers[e.Zone - (e.Centre * Cfg.ZS)], e.Subject),
                _ => throw new InvalidOperationException($"Type {e.Type} is no reading."),
            };
        }

        private Signal Signal(in Ev e, Instant at) => e.Type switch
        {
            ET.Check => new Signal.WelfareChecked(at, Desk, Record(e), Seen: true, Breathing: true, CheckResponse.Talks),
            ET.BookIn => new Signal.BookedIn(at, Desk, Record(e), Sex.Male, AgeGroup.Adult, "inquiry.max", ObservationLevel.Intermittent, at),
            ET.BookOut => new Signal.Released(at, Desk, Record(e), "end"),
            _ => throw new InvalidOperationException($"The trace has an unknown type {e.Type}."),
        };

        private RecordId Record(in Ev e) => centre.Records[e.Subject - (e.Centre * Cfg.PS)];

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
}

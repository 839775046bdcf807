using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>Gives out the arrivals up to and without an entry, from the first on: asked for when policies change within a journal.</summary>
public delegate void Past(long before, Action<Arrival> adopt);

/// <summary>Judges the arrivals of a journal by this build, each stretch under the policies that are given for its start. One caller.</summary>
/// <param name="centreOf">The centre with the policies that this side judges by.</param>
/// <param name="agreement">Holds this side against the journal; null for a side that is not history.</param>
public sealed class JudgedSide(Func<StartedBody, Centre> centreOf, Func<Centre, IReadOnlyList<Rule>> rulesFor, Past past, Agreement? agreement = null)
{
    /// <summary>
    /// How long an alarm that is over waits for somebody, on a side that is not history. Nobody ever acknowledges one that did not exist, and all of
    /// a year's would stay open.
    /// </summary>
    public static readonly Duration PutAwayAfter = Duration.FromHours(24);

    private readonly Changes _changes = new();
    private readonly OpenSteps _open = new();
    private readonly Queue<(Instant At, AlarmKey Key)> _over = new();
    private Engine? _engine;
    private byte[]? _inForce;
    private long _last;

    public OccurrenceList Occurrences { get; } = new();

    /// <summary>As it stands now; null when it is Normal.</summary>
    public Alarm? Alarm(AlarmKey key) => _engine?.Alarm(key);

    public void Take(in Item item)
    {
        if (item.Arrival is { } arrival)
        {
            var engine = _engine ?? throw new JournalDivergedException(item.Sequence, "it stands before any start: nobody knows by which policies it was judged");
            _last = item.Sequence;
            PutAway(engine, item.RecordedAt);
            Note(engine.Step(arrival, _changes));
            _changes.Clear();
        }
        else if (item.Started is { } started)
        {
            Start(item.Sequence, started);
        }
        else if (item.Step is { } step)
        {
            agreement?.Journaled(item.Sequence, step);
        }
    }

    public void End() => agreement?.End(_last);

    private void Start(long sequence, StartedBody started)
    {
        // A server that starts again under the same policies goes on where it was.
        var inForce = JournalJson.Write(started with { Build = "", Judges = "", TakenUpAt = null });
        if (_engine is null || !inForce.AsSpan().SequenceEqual(_inForce))
        {
            var centre = centreOf(started);
            var engine = new Engine(centre, rulesFor(centre), started.Settings.ToSettings());
            if (_engine is not null)
            {
                Adopt(engine, sequence);
            }

            (_engine, _inForce) = (engine, inForce);
        }

        Note(_engine.JudgeAll(_changes, started.TakenUpAt));
        _changes.Clear();
    }

    private void PutAway(Engine engine, Instant now)
    {
        while (_over.TryPeek(out var over) && over.At + PutAwayAfter <= now)
        {
            _over.Dequeue();
            if (engine.Alarm(over.Key) is { ReturnedAt: { } returned } alarm && returned + PutAwayAfter <= now)
            {
                var step = new AlarmTransition(now, over.Key, AlarmInput.Reset, alarm.State, AlarmState.Normal, alarm.Priority);
                engine.Adopt(step, _changes);
                Occurrences.Take(step);
                _open.Take(step);
            }
        }
    }

    // What was judged under other policies stays as it was; only what is still open goes over to the new ones.
    private void Adopt(Engine engine, long sequence)
    {
        past(sequence, arrival =>
        {
            engine.Adopt(arrival, _changes);
            _changes.Clear();
        });

        foreach (var step in _open.InOrder())
        {
            engine.Adopt(step, _changes);
        }
    }

    private void Note(IReadOnlyList<AlarmTransition> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            Occurrences.Take(steps[index]);
            _open.Take(steps[index]);
            agreement?.Judged(_last, steps[index]);
            if (agreement is null && steps[index].Input is (AlarmInput.ConditionCleared or AlarmInput.ConditionClearedLatching))
            {
                _over.Enqueue((steps[index].At, steps[index].Key));
            }
        }
    }

    /// <summary>The steps of every alarm since it was last Normal.</summary>
    private sealed class OpenSteps
    {
        private readonly Dictionary<AlarmKey, List<(long Order, AlarmTransition Step)>> _steps = [];
        private long _order;

        public IEnumerable<AlarmTransition> InOrder() => _steps.Values.SelectMany(steps => steps).OrderBy(step => step.Order).Select(step => step.Step);

        public void Take(AlarmTransition step)
        {
            if (step.To == AlarmState.Normal)
            {
                _steps.Remove(step.Key);
                return;
            }

            if (!_steps.TryGetValue(step.Key, out var steps))
            {
                _steps[step.Key] = steps = [];
            }

            steps.Add((_order++, step));
        }
    }
}

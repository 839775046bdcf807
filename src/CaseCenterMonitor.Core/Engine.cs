using NodaTime;

namespace CaseCenterMonitor.Core;

/// <param name="Lateness">How long an arrival waits for earlier ones (0.5 to 2 s). Urgent signals do not wait.</param>
/// <param name="EscalateCritical">How long a P1 may stay unacknowledged before supervisors are told.</param>
/// <param name="EscalateHigh">The same for a P2. P3 and P4 are not escalated.</param>
public sealed record EngineSettings(Duration Lateness, Duration EscalateCritical, Duration EscalateHigh)
{
    /// <summary>How long after a P1 was acknowledged somebody must be seen at its place, or it is raised again (INT-1 of DOMAIN.md 5.8).</summary>
    public Duration AttendCritical { get; init; } = Duration.FromSeconds(60);

    /// <summary>The same for a P2. Nobody is sent to a P3 or P4.</summary>
    public Duration AttendHigh { get; init; } = Duration.FromMinutes(3);

    /// <summary>How long a P2 may be shelved at most (DOMAIN.md 6.1). A P1 is never shelved.</summary>
    public Duration ShelveHighMax { get; init; } = Duration.FromMinutes(15);

    /// <summary>How long a P3 or P4 may be shelved at most: one shift of eight hours, so that each shift decides for itself.</summary>
    public Duration ShelveMax { get; init; } = Duration.FromHours(8);

    /// <summary>
    /// How long an alarm that chatters stays true after its condition was last true, so that it rings once (an off-delay; ISA-18.2 leaves its length to
    /// the plant). Zero: none is held.
    /// </summary>
    public Duration ChatterHold { get; init; } = Duration.FromMinutes(1);

    public static EngineSettings Default { get; } = new(Duration.FromMilliseconds(500), Duration.FromSeconds(60), Duration.FromMinutes(3));
}

/// <summary>
/// Left fold of arrivals into alarm transitions. One caller, no clock, no IO: the same arrivals give the same transitions, byte for byte.
/// When time is told to the engine does not matter, only what it is told: an alarm is stamped at the instant it fell due.
/// </summary>
public sealed class Engine
{
    private readonly Sequencer _sequencer = new();
    private readonly Agenda _agenda = new();
    private readonly RuleTable _rules;
    private readonly AlarmList _alarms;
    private readonly Touched _touched;
    private readonly ReadingFold _readings;
    private readonly long _lateness;
    private long _now = Nanos.None;
    private bool _judging = true;

    /// <param name="rules">Made for this centre: they know its limits.</param>
    public Engine(Centre centre, IReadOnlyList<Rule> rules, EngineSettings settings)
    {
        _rules = new RuleTable(centre, rules);
        _touched = new Touched(_rules, rules);
        _lateness = settings.Lateness.ToInt64Nanoseconds();
        Situation = new Situation(centre);
        _readings = Situation.Readings;
        Settings = settings;
        _alarms = new AlarmList(_rules, Situation, settings, _agenda, _touched);
    }

    public EngineSettings Settings { get; }

    public Situation Situation { get; }

    /// <summary>In the order of their keys. Among them those that are Normal and still shelved or out of service.</summary>
    public IEnumerable<Alarm> Alarms => _alarms.All;

    public Alarm? Alarm(AlarmKey key) => _alarms.Find(key);

    /// <summary>Alarms that will be raised or worsen after <paramref name="now"/> and by <paramref name="until"/> unless something happens before, in no order.</summary>
    public IEnumerable<Coming> Ahead(Instant now, Instant until) => ComingAlarms.Of(Situation, Nanos.Of(now), Nanos.Of(until));

    /// <summary>The next instant at which hearing that time has passed would change something; null when nothing is waiting.</summary>
    public Instant? NextWake
    {
        get
        {
            var held = _sequencer.Earliest;
            var wake = Math.Min(_agenda.Next, held == Nanos.Never ? held : Nanos.After(held, _lateness));
            return wake == Nanos.Never ? null : Nanos.ToInstant(wake);
        }
    }

    /// <summary>Takes one arrival. The subjects and alarms whose rows changed since the last call are in <paramref name="changes"/>.</summary>
    public IReadOnlyList<AlarmTransition> Step(Arrival arrival, Changes changes)
    {
        Begin(changes);
        if (arrival.Signal is Signal.TimePassed time)
        {
            RunTo(Nanos.Of(time.OccurredAt));
            return _alarms.End();
        }

        var believed = arrival.Believed;
        var received = Instant.Min(arrival.ReceivedAt, arrival.RecordedAt);
        var heard = Situation.Read(believed, received) is { } reading
            ? new Heard(reading.At, arrival.Sequence, reading, believed, default)
            : new Heard(Nanos.Of(believed.OccurredAt), arrival.Sequence, default, believed, arrival.RecordedAt);
        Take(heard, believed.IsUrgent ? heard.At : Nanos.After(Nanos.Of(received), -_lateness));
        return _alarms.End();
    }

    /// <summary>Takes a batch of readings in the order in which they arrived, as if each had come by itself.</summary>
    /// <param name="first">Number of the first one's journal entry; the others follow.</param>
    /// <param name="recordedAt">When the journal took them: what lies ahead of it is believed no further.</param>
    public IReadOnlyList<AlarmTransition> Step(ReadOnlySpan<Reading> batch, long first, Instant recordedAt, Changes changes)
    {
        Begin(changes);
        var recorded = Nanos.Of(recordedAt);
        for (var index = 0; index < batch.Length; index++)
        {
            ref readonly var reading = ref batch[index];
            var upTo = reading.IsUrgent ? reading.At : Math.Min(reading.ReceivedAt, recorded) - _lateness;
            if (reading.At <= upTo && reading.At <= recorded && reading.At < _sequencer.Earliest)
            {
                Happen(reading, reading.At, first + index, said: null);
                if (_sequencer.Earliest <= upTo)
                {
                    Release(upTo);
                }
            }
            else
            {
                var believed = reading.At <= recorded ? reading : reading with { At = recorded };
                Take(new Heard(believed.At, first + index, believed, null, default), upTo);
            }
        }

        return _alarms.End();
    }

    /// <summary>Folds an arrival that other rules or policies have judged before: the journaled transitions are adopted, none are made.</summary>
    public void Adopt(Arrival arrival, Changes changes)
    {
        _judging = false;
        Step(arrival, changes);
        _judging = true;
    }

    /// <summary>Takes over a step that others have made. The alarm whose row it changed is in <paramref name="changes"/>.</summary>
    public void Adopt(AlarmTransition transition, Changes changes)
    {
        Begin(changes);

        // Others let time pass up to here; judged by an earlier instant, an alarm that fell due in silence would seem not yet due and be cleared.
        Advance(Nanos.Of(transition.At));
        _alarms.Adopt(transition);
    }

    /// <summary>After adopting: judges everything afresh by the rules in force now.</summary>
    /// <param name="from">What is found is stamped no earlier; null when others judged nothing up to here, and an alarm may have been due long ago.</param>
    public IReadOnlyList<AlarmTransition> JudgeAll(Changes changes, Instant? from = null)
    {
        Begin(changes);
        if (from is { } at)
        {
            var taken = Nanos.Of(at);
            _alarms.From = taken;
            Advance(taken);
        }

        foreach (var row in Situation.Everything())
        {
            row.Touched = _rules.GroupOf(row).Reads;
            Judge(row);
        }

        return _alarms.End();
    }

    /// <summary>
    /// Lays out what is waiting in a fixed way, so that engines that know the same are the same, byte for byte, when they are written down, whatever they
    /// were asked. Nothing that is judged hangs on it.
    /// </summary>
    public void Arrange()
    {
        Situation.MakeAll();
        _agenda.Arrange(_now);
    }

    private void Begin(Changes changes)
    {
        _alarms.Begin(changes);
        _touched.Begin(changes);
    }

    private void RunTo(long now)
    {
        do
        {
            // An arrival that is held back can still prevent an alarm that falls due after it, so it goes first.
            while (_judging && _agenda.Next is var due && due <= now)
            {
                Release(due);
                FallDue(due);
            }

            Release(Nanos.After(now, -_lateness));
        }
        while (_judging && _agenda.Next <= now); // What was released may have been due long ago.
    }

    private void Take(in Heard heard, long upTo)
    {
        if (heard.At <= upTo && heard.At < _sequencer.Earliest)
        {
            Happen(heard);
        }
        else
        {
            _sequencer.Hold(heard);
        }

        Release(upTo);
    }

    private void Release(long upTo)
    {
        while (_sequencer.TryRelease(upTo, out var heard))
        {
            Happen(heard);
        }
    }

    private void Happen(in Heard heard)
    {
        if (heard.Reading.Kind != ReadingKind.Nothing)
        {
            Happen(heard.Reading, heard.At, heard.Entry, heard.Signal);
            return;
        }

        Reach(heard.At);
        var signal = heard.Signal!;
        Situation.Fold(signal, new Stamp(heard.Entry, heard.RecordedAt), _touched);
        _alarms.Fold(signal, _now);
        JudgeTouched();
        CatchUp();
    }

    private void Happen(in Reading reading, long at, long entry, Signal? said)
    {
        Reach(at);
        _readings.Fold(reading, entry, said, _touched);
        if (_touched.Count > 0 || _touched.Attended is not null)
        {
            JudgeTouched();
        }

        CatchUp();
    }

    // What was told late can have been due long ago, and so can what follows from it.
    private void CatchUp()
    {
        if (_agenda.Earliest <= _now)
        {
            FallDue(_now);
        }
    }

    // What fell due while nothing was heard comes before what happens now; else the return of an officer after ten minutes would erase the
    // ten minutes.
    private void Reach(long at)
    {
        if (_agenda.Earliest <= at)
        {
            FallDue(at);
        }

        Advance(at);
    }

    private void JudgeTouched()
    {
        if (_touched.Attended is { } room)
        {
            // Before anything is judged: who comes is there, even when their coming ends the alarm.
            _touched.Attended = null;
            if (_judging)
            {
                _alarms.Attend(room, _now);
            }
        }

        if (_touched.Count > 1)
        {
            _touched.Order();
        }

        // Judging one may touch others: what is no longer set aside.
        for (var index = 0; index < _touched.Count; index++)
        {
            var row = _touched[index];
            if (_judging)
            {
                Judge(row);
            }
            else
            {
                row.Touched = Reads.None;
            }
        }

        _touched.Clear();
    }

    private void FallDue(long upTo)
    {
        while (_judging && _agenda.TryTake(upTo, out var at, out var due))
        {
            Advance(at);
            var row = due.Row.Current;
            if (row.Slots[due.Place].RungAt <= at)
            {
                // Taken off first: a rule that cannot judge now leaves it so, and says by another alarm that it cannot.
                row.Slots[due.Place].RungAt = Nanos.Never;
                Judge(row, due.Place, row.JudgedBy!.Rules[due.Place]);
            }

            _alarms.FallDue(row, due.Place, at);
            _agenda.Book(row, due.Place);
            JudgeTouched(); // What is no longer set aside.
        }
    }

    private void Judge(Watched row)
    {
        var group = row.JudgedBy!;
        var reads = group.ReadsOf;
        var touched = row.Touched;
        row.Touched = Reads.None;
        for (var place = 0; place < reads.Length; place++)
        {
            if ((reads[place] & touched) != 0)
            {
                Judge(row, place, group.Rules[place]);
            }
        }

        if (row.IsGone)
        {
            _alarms.ForgetIfDone((Detainee)row);
        }
    }

    private void Judge(Watched row, int place, Rule rule) =>
        _alarms.Settle(row, place, row.IsGone && !rule.JudgesTheReleased ? Verdict.Fine : rule.JudgeRow(Situation, row), _now);

    private void Advance(long to) => _now = Math.Max(_now, to);
}

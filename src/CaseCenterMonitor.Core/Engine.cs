using NodaTime;

namespace CaseCenterMonitor.Core;

/// <param name="Lateness">How long an arrival waits for earlier ones (0.5 to 2 s). Urgent signals do not wait.</param>
/// <param name="EscalateCritical">How long a P1 may stay unacknowledged before supervisors are told.</param>
/// <param name="EscalateHigh">The same for a P2. P3 and P4 are not escalated.</param>
public sealed record EngineSettings(Duration Lateness, Duration EscalateCritical, Duration EscalateHigh)
{
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
    private readonly AlarmList _alarms;
    private readonly IRule[][] _rulesOf;
    private readonly EngineSettings _settings;
    private readonly Touched _folded = new();
    private Instant _now = Instant.MinValue;
    private bool _judging = true;

    public Engine(Centre centre, IReadOnlyList<IRule> rules, EngineSettings settings)
    {
        _settings = settings;
        _rulesOf = [.. Enum.GetValues<SubjectKind>().Select(kind => rules.Where(rule => rule.Judges == kind).ToArray())];
        _alarms = new AlarmList(rules, settings, _agenda);
        Situation = new Situation(centre);
    }

    public Situation Situation { get; }

    public IEnumerable<Alarm> Alarms => _alarms.All;

    public Alarm? Alarm(AlarmKey key) => _alarms.Find(key);

    /// <summary>The next instant at which hearing that time has passed would change something; null when nothing is waiting.</summary>
    public Instant? NextWake => (_agenda.Next, _sequencer.Earliest + _settings.Lateness) switch
    {
        ({ } due, { } held) => Instant.Min(due, held),
        ({ } due, null) => due,
        (null, var held) => held,
    };

    /// <summary>Takes one arrival. The subjects and alarms whose rows changed since the last call are in <paramref name="changes"/>.</summary>
    public IReadOnlyList<AlarmTransition> Step(Arrival arrival, Changes changes)
    {
        _alarms.Begin(changes);
        switch (arrival.Signal)
        {
            case Signal.TimePassed time:
                RunTo(time.OccurredAt, changes);
                break;
            case { IsUrgent: true }:
                Take(arrival, arrival.OccurredAt, changes);
                break;
            default:
                Take(arrival, Instant.Min(arrival.ReceivedAt, arrival.RecordedAt) - _settings.Lateness, changes);
                break;
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

    public void Adopt(AlarmTransition transition)
    {
        // Others let time pass up to here; judged by an earlier instant, an alarm that fell due in silence would seem not yet due and be cleared.
        Advance(transition.At);
        _alarms.Adopt(transition);
    }

    /// <summary>After adopting: judges everything afresh by the rules in force now.</summary>
    public IReadOnlyList<AlarmTransition> JudgeAll(Changes changes)
    {
        _alarms.Begin(changes);
        foreach (var subject in Subjects())
        {
            Judge(subject);
        }

        return _alarms.End();
    }

    private IEnumerable<Subject> Subjects() =>
    [
        .. Situation.Custody.Held.Select(detainee => Subject.Of(detainee.Record)),
        .. Situation.Centre.Doors.Keys.Select(Subject.Of).OrderBy(subject => subject.Id, StringComparer.Ordinal),
        .. Situation.Centre.Devices.Keys.Select(Subject.Of).OrderBy(subject => subject.Id, StringComparer.Ordinal),
        .. Situation.Centre.Gateways.Select(Subject.Of).OrderBy(subject => subject.Id, StringComparer.Ordinal),
    ];

    private void RunTo(Instant now, Changes changes)
    {
        do
        {
            // An arrival that is held back can still prevent an alarm that falls due after it, so it goes first.
            while (_judging && _agenda.Next is { } due && due <= now)
            {
                Release(due, changes);
                FallDue(due);
            }

            Release(now - _settings.Lateness, changes);
        }
        while (_judging && _agenda.Next <= now); // What was released may have been due long ago.
    }

    private void Take(Arrival arrival, Instant upTo, Changes changes)
    {
        if (arrival.OccurredAt <= upTo && _sequencer.IsNext(arrival.OccurredAt))
        {
            Happen(arrival, changes);
        }
        else
        {
            _sequencer.Hold(arrival);
        }

        Release(upTo, changes);
    }

    private void Release(Instant upTo, Changes changes)
    {
        while (_sequencer.TryRelease(upTo, out var arrival))
        {
            Happen(arrival, changes);
        }
    }

    private void Happen(Arrival arrival, Changes changes)
    {
        // What fell due while nothing was heard comes before what this arrival changes; else the return of an officer
        // after ten minutes would erase the ten minutes.
        FallDue(arrival.OccurredAt);
        Advance(arrival.OccurredAt);
        Fold(arrival.Believed, arrival.Sequence, changes);
    }

    private void Fold(Signal signal, long sequence, Changes changes)
    {
        _folded.Clear();
        Situation.Fold(signal, sequence, _folded);
        changes.Add(_folded);
        _alarms.Fold(signal, _now);
        if (_judging)
        {
            for (var index = 0; index < _folded.Subjects.Count; index++)
            {
                Judge(_folded.Subjects[index]);
            }
        }
    }

    private void FallDue(Instant upTo)
    {
        while (_judging && _agenda.TryTake(upTo, out var due))
        {
            Advance(due.At);
            switch (due.Item)
            {
                case AgendaItem.Rung:
                    Judge(due.Key.Subject, due.Key.Rule);
                    break;
                case AgendaItem.Escalation:
                    _alarms.Escalate(due.Key, due.At);
                    break;
                default:
                    throw new InvalidOperationException($"No way to do {due.Item}.");
            }
        }
    }

    private void Judge(Subject subject, string? only = null)
    {
        foreach (var rule in _rulesOf[(int)subject.Kind])
        {
            if (only is null || rule.Alarm.Id == only)
            {
                _alarms.Settle(new AlarmKey(rule.Alarm.Id, subject), rule.Judge(Situation, subject), Situation, _now);
            }
        }
    }

    private void Advance(Instant to) => _now = Instant.Max(_now, to);
}

/// <summary>Whose rows changed: what a screen must be told. Reused by the caller from step to step.</summary>
public sealed class Changes
{
    private readonly HashSet<Subject> _subjects = [];
    private readonly HashSet<OfficerNumber> _officers = [];
    private readonly HashSet<AlarmKey> _alarms = [];

    public IReadOnlySet<Subject> Subjects => _subjects;

    public IReadOnlySet<OfficerNumber> Officers => _officers;

    public IReadOnlySet<AlarmKey> Alarms => _alarms;

    public bool IsEmpty => _subjects.Count == 0 && _officers.Count == 0 && _alarms.Count == 0;

    public void Clear()
    {
        _subjects.Clear();
        _officers.Clear();
        _alarms.Clear();
    }

    internal void Add(Touched touched)
    {
        Add(touched.Subjects);
        Add(touched.HeardAgain);
        for (var index = 0; index < touched.Officers.Count; index++)
        {
            _officers.Add(touched.Officers[index]);
        }
    }

    internal void Add(AlarmKey alarm) => _alarms.Add(alarm);

    private void Add(IReadOnlyList<Subject> subjects)
    {
        for (var index = 0; index < subjects.Count; index++)
        {
            _subjects.Add(subjects[index]);
        }
    }
}

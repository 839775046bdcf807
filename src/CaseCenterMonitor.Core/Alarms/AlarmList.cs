using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Every alarm that is not Normal, and what moves it: verdicts of rules, the agenda, and operators.</summary>
internal sealed class AlarmList(RuleTable rules, Situation situation, EngineSettings settings, Agenda agenda)
{
    // A list and not an array, although it stays empty: asking an array for its length as a read-only list takes longer than a whole sighting.
    private static readonly List<AlarmTransition> None = [];
    private readonly Dictionary<AlarmKey, Watched> _open = [];
    private List<AlarmTransition>? _transitions;
    private Changes _changes = new();

    /// <summary>In the order of their keys.</summary>
    public IEnumerable<Alarm> All => _open.OrderBy(pair => pair.Key).Select(pair => Find(pair.Key)!);

    public Alarm? Find(AlarmKey key) => _open.TryGetValue(key, out var row) ? row.Slots[rules.PlaceOf(key.Rule)].Open : null;

    public void Begin(Changes changes)
    {
        _transitions = null;
        _changes = changes;
    }

    public IReadOnlyList<AlarmTransition> End() => _transitions ?? None;

    /// <summary>Brings one alarm into line with what its rule says now.</summary>
    /// <param name="place">Of the rule among those that judge the row's kind.</param>
    public void Settle(Watched row, int place, in Verdict verdict, long now)
    {
        ref var slot = ref row.Slots[place];
        switch (verdict.Kind)
        {
            case VerdictKind.CannotJudge:
                break; // Nothing that was true is taken back; the rule named in the verdict says what cannot be seen.
            case VerdictKind.NotMet:
                slot.RungAt = Nanos.Never;
                if (slot.Open is not null)
                {
                    Clear(row, place, now);
                }

                break;
            case VerdictKind.Met:
                Climb(row, place, verdict, now);
                break;
            default:
                throw new InvalidOperationException($"No way to settle {verdict.Kind}.");
        }
    }

    /// <summary>What operators and the notifier say about alarms.</summary>
    public void Fold(Signal signal, long now)
    {
        switch (signal)
        {
            case Signal.AlarmAcknowledged acknowledged when Find(acknowledged.Alarm) is { } alarm && AlarmStateTable.AwaitsAcknowledgement(alarm.State):
                Move(acknowledged.Alarm, AlarmInput.Acknowledge, now, acknowledged.By);
                break;
            case Signal.AlarmReset reset when Find(reset.Alarm) is not null:
                Move(reset.Alarm, AlarmInput.Reset, now, reset.By);
                break;
            case Signal.SupervisorTold told when Find(told.Alarm) is { } alarm:
                var message = new Told(told.Channel, told.To, told.OccurredAt, told.Delivered);
                Put(alarm with { Handling = alarm.Handling with { Told = [.. alarm.Told, message] } });
                break;
        }
    }

    /// <summary>What falls due about the alarm itself, whatever its rule says.</summary>
    public void FallDue(Watched row, int place, long at)
    {
        if (row.Slots[place].Open is not { } alarm || alarm.DueAt > at)
        {
            return;
        }

        var when = Nanos.ToInstant(at);

        // A consequence is told with its cause, not once more for each person; it is told when the cause is gone and it still stands.
        if (!AlarmStateTable.AwaitsAcknowledgement(alarm.State) || (alarm.Condition.Cause is { } cause && _open.ContainsKey(cause)))
        {
            Put(alarm with { EscalatesAt = null, MissedEscalation = AlarmStateTable.AwaitsAcknowledgement(alarm.State) });
            return;
        }

        Put(alarm with { EscalatesAt = null, MissedEscalation = false, Handling = alarm.Handling with { EscalatedAt = when } });
        Say(new AlarmTransition(when, alarm.Key, AlarmInput.Escalate, alarm.State, alarm.State, alarm.Priority));
    }

    /// <summary>Takes over a transition that was journaled under other rules or policies.</summary>
    public void Adopt(AlarmTransition transition)
    {
        if (rules.Find(transition.Key) is not { } rule || situation.Find(transition.Key.Subject) is not { } row)
        {
            return; // A rule or a door that is gone has no alarms any more.
        }

        rules.Prepare(row);
        if (transition.To == AlarmState.Normal)
        {
            Drop(row, rules.PlaceOf(rule.Alarm.Id), transition.At);
            return;
        }

        var before = Find(transition.Key);
        var condition = transition.Condition ?? before?.Condition;
        if (condition is not null)
        {
            Apply(transition, before, rule.Alarm, condition);
        }
    }

    private void Climb(Watched row, int place, in Verdict verdict, long now)
    {
        ref var slot = ref row.Slots[place];
        var since = verdict.SinceNanos;
        var ladder = verdict.Ladder;
        var reached = 0;
        var next = Nanos.Never;
        for (; reached < ladder.Length; reached++)
        {
            next = Nanos.After(since, ladder[reached].Nanoseconds);
            if (next > now)
            {
                break;
            }

            next = Nanos.Never;
        }

        slot.RungAt = next;
        if (reached > 0)
        {
            Raise(row, place, verdict, since, reached, now);
        }
        else if (slot.Open is not null)
        {
            Clear(row, place, now);
        }

        if (slot.DueAt < slot.QueuedAt)
        {
            agenda.Book(row, place);
        }
    }

    // Rungs that were reached while nothing was heard are climbed one by one, each at its own instant.
    private void Raise(Watched row, int place, in Verdict verdict, long since, int reached, long now)
    {
        var ladder = verdict.Ladder;
        var active = row.Slots[place].Open is { } alarm && AlarmStateTable.IsActive(alarm.State) ? alarm : null;
        if (active is not null && ladder[reached - 1].Priority >= active.Priority)
        {
            return;
        }

        var rule = row.Rules[place];
        var key = new AlarmKey(rule.Alarm.Id, row.Subject);
        var condition = rule.ExplainRow(situation, row, new Condition { Since = verdict.Since, Ladder = ladder });
        var priority = active?.Priority;
        for (var rung = 0; rung < reached; rung++)
        {
            if (priority is null || ladder[rung].Priority < priority)
            {
                // What was raised under a gentler ladder becomes worse now, not when the harsher one would have said so.
                var due = Nanos.After(since, ladder[rung].Nanoseconds);
                Move(key, priority is null ? AlarmInput.ConditionMet : AlarmInput.ConditionWorsened, active is null ? due : Math.Max(due, now), by: null, condition, rung + 1, row);
                priority = ladder[rung].Priority;
            }
        }
    }

    private void Clear(Watched row, int place, long now)
    {
        if (row.Slots[place].Open is { } alarm && AlarmStateTable.IsActive(alarm.State))
        {
            Move(alarm.Key, alarm.Definition.Latching ? AlarmInput.ConditionClearedLatching : AlarmInput.ConditionCleared, now, by: null, row: row);
        }
    }

    private void Move(AlarmKey key, AlarmInput input, long at, OfficerNumber? by, Condition? condition = null, int rungs = 0, Watched? row = null)
    {
        row ??= _open[key].Current;
        var place = rules.PlaceOf(key.Rule);
        var before = row.Slots[place].Open;
        var from = before?.State ?? AlarmState.Normal;
        var to = AlarmStateTable.Next(from, input);
        var priority = condition is null ? before?.Priority ?? default : condition.Ladder[rungs - 1].Priority;
        if (from == to && input != AlarmInput.ConditionWorsened)
        {
            return;
        }

        var transition = new AlarmTransition(Nanos.ToInstant(at), key, input, from, to, priority, by, condition);
        Say(transition);
        if (to == AlarmState.Normal)
        {
            Drop(row, place, transition.At);
        }
        else
        {
            Apply(transition, before, row.Rules[place].Alarm, condition ?? before!.Condition);
        }
    }

    private void Say(AlarmTransition transition) => (_transitions ??= []).Add(transition);

    private void Apply(AlarmTransition step, Alarm? before, AlarmDefinition definition, Condition condition)
    {
        var raised = step.Input == AlarmInput.ConditionMet;
        var rises = raised || step.Input == AlarmInput.ConditionWorsened;
        Put(new Alarm
        {
            Subject = step.Key.Subject,
            Definition = definition,
            State = step.To,
            Priority = rises ? step.Priority : before?.Priority ?? step.Priority,
            Rungs = raised ? 1 : rises ? (before?.Rungs ?? 0) + 1 : before?.Rungs ?? 1,
            Condition = condition,
            RaisedAt = raised ? step.At : before?.RaisedAt ?? step.At,
            ReturnedAt = AlarmStateTable.IsActive(step.To) ? null : before?.ReturnedAt ?? step.At,
            Handling = Handle(step, before),
            EscalatesAt = EscalatesAt(step, before, rises),
            MissedEscalation = before is { MissedEscalation: true } && AlarmStateTable.AwaitsAcknowledgement(step.To) && step.Input != AlarmInput.Escalate,
        });
    }

    private static AlarmHandling Handle(AlarmTransition step, Alarm? before)
    {
        var handling = before?.Handling ?? AlarmHandling.None;
        var awaits = AlarmStateTable.AwaitsAcknowledgement(step.To);
        var acknowledges = step.Input == AlarmInput.Acknowledge;
        var escalated = step.Input == AlarmInput.Escalate ? step.At : IsNewCall(step, before) ? null : handling.EscalatedAt;
        return !acknowledges && (handling == AlarmHandling.None || !awaits) && escalated == handling.EscalatedAt
            ? handling
            : handling with
            {
                AcknowledgedBy = awaits ? null : acknowledges ? step.By : handling.AcknowledgedBy,
                AcknowledgedAt = awaits ? null : acknowledges ? step.At : handling.AcknowledgedAt,
                EscalatedAt = escalated,
            };
    }

    // Each rise that asks for attention starts the wait anew only when nobody was waiting yet or when it has become worse.
    private Instant? EscalatesAt(AlarmTransition step, Alarm? before, bool rises)
    {
        if (!AlarmStateTable.AwaitsAcknowledgement(step.To) || step.Input == AlarmInput.Escalate)
        {
            return null;
        }

        if (!rises || !IsNewCall(step, before))
        {
            return before?.EscalatesAt;
        }

        var wait = step.Priority switch
        {
            AlarmPriority.Critical => settings.EscalateCritical,
            AlarmPriority.High => settings.EscalateHigh,
            AlarmPriority.Medium or AlarmPriority.Low => (Duration?)null,
            _ => throw new InvalidOperationException($"No wait for priority {step.Priority}."),
        };
        var at = step.At + wait;
        return before?.EscalatesAt is { } earlier && earlier < at ? earlier : at;
    }

    private static bool IsNewCall(AlarmTransition step, Alarm? before) =>
        before is null
        || !AlarmStateTable.AwaitsAcknowledgement(before.State) && AlarmStateTable.AwaitsAcknowledgement(step.To)
        || step.Priority < before.Priority;

    private void Put(Alarm alarm)
    {
        var key = alarm.Key;
        if (!_open.TryGetValue(key, out var row))
        {
            row = situation.Find(key.Subject) ?? throw new InvalidOperationException($"{key} is about nobody.");
            _open.Add(key, row);
        }

        row = row.Current;
        var place = rules.PlaceOf(key.Rule);
        row.Slots[place].Open = alarm;
        agenda.Book(row, place);
        _changes.Add(key);
    }

    private void Drop(Watched row, int place, Instant at)
    {
        ref var slot = ref row.Slots[place];
        if (slot.Open is not { } alarm)
        {
            return;
        }

        slot.Open = null;
        _open.Remove(alarm.Key);
        _changes.Add(alarm.Key);
        CallForOrphans(alarm.Key, at);
        if (row is Detainee { IsGone: true } person)
        {
            ForgetIfDone(person);
        }
    }

    /// <summary>Nothing is kept about somebody who has been released and of whom nothing is open.</summary>
    public void ForgetIfDone(Detainee person)
    {
        foreach (ref readonly var slot in person.Slots.AsSpan())
        {
            if (slot.DueAt != Nanos.Never || slot.Open is not null)
            {
                return;
            }
        }

        situation.Custody.Forget(person);
    }

    /// <summary>A consequence that was not told by itself, and that outlives its cause, is told when the cause is gone.</summary>
    private void CallForOrphans(AlarmKey cause, Instant at)
    {
        if (_open.Count == 0)
        {
            return;
        }

        foreach (var key in _open.Keys.Order().ToList())
        {
            if (Find(key) is { MissedEscalation: true, State: AlarmState.Unacknowledged } alarm && alarm.Condition.Cause == cause)
            {
                Put(alarm with { EscalatesAt = at, MissedEscalation = false });
            }
        }
    }
}

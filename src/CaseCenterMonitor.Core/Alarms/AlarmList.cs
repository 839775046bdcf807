using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Every alarm that is not Normal, and what moves it: verdicts of rules, the agenda, and operators.</summary>
internal sealed class AlarmList(IEnumerable<IRule> rules, EngineSettings settings, Agenda agenda)
{
    private readonly SortedDictionary<AlarmKey, Alarm> _alarms = [];
    private readonly Dictionary<string, AlarmDefinition> _definitions = rules.ToDictionary(rule => rule.Alarm.Id, rule => rule.Alarm);
    private List<AlarmTransition>? _transitions;
    private Changes _changes = new();

    public IEnumerable<Alarm> All => _alarms.Values;

    public Alarm? Find(AlarmKey key) => _alarms.GetValueOrDefault(key);

    public void Begin(Changes changes)
    {
        _transitions = null;
        _changes = changes;
    }

    public IReadOnlyList<AlarmTransition> End() => _transitions ?? (IReadOnlyList<AlarmTransition>)[];

    /// <summary>Brings one alarm into line with what its rule says now.</summary>
    public void Settle(AlarmKey key, in Verdict verdict, Situation situation, Instant now)
    {
        switch (verdict.Kind)
        {
            case VerdictKind.CannotJudge:
                break; // Nothing that was true is taken back; the rule named in the verdict says what cannot be seen.
            case VerdictKind.NotMet:
                agenda.Set(key, AgendaItem.Rung, null);
                Clear(key, now);
                break;
            case VerdictKind.Met:
                Climb(key, verdict, situation, now);
                break;
            default:
                throw new InvalidOperationException($"No way to settle {verdict.Kind}.");
        }
    }

    /// <summary>What operators and the notifier say about alarms.</summary>
    public void Fold(Signal signal, Instant now)
    {
        switch (signal)
        {
            case Signal.AlarmAcknowledged acknowledged:
                Acknowledge(acknowledged, now);
                break;
            case Signal.AlarmReset reset:
                Move(reset.Alarm, AlarmInput.Reset, now, reset.By);
                break;
            case Signal.SupervisorTold told when _alarms.TryGetValue(told.Alarm, out var alarm):
                var message = new Told(told.Channel, told.To, told.OccurredAt, told.Delivered);
                Put(alarm with { Told = [.. alarm.Told, message] });
                break;
        }
    }

    public void Escalate(AlarmKey key, Instant at)
    {
        if (!_alarms.TryGetValue(key, out var alarm) || !AlarmStateTable.AwaitsAcknowledgement(alarm.State))
        {
            return;
        }

        // A consequence is told with its cause, not once more for each person.
        if (alarm.Condition.Cause is { } cause && _alarms.ContainsKey(cause))
        {
            return;
        }

        Put(alarm with { EscalatedAt = at, EscalatesAt = null });
        (_transitions ??= []).Add(new AlarmTransition(at, key, AlarmInput.Escalate, alarm.State, alarm.State, alarm.Priority));
    }

    /// <summary>Takes over a transition that was journaled under other rules or policies.</summary>
    public void Adopt(AlarmTransition transition)
    {
        if (!_definitions.TryGetValue(transition.Key.Rule, out var definition))
        {
            return; // A rule that is gone has no alarms any more.
        }

        if (transition.To == AlarmState.Normal)
        {
            Drop(transition.Key, transition.At);
            return;
        }

        var before = Find(transition.Key);
        var condition = transition.Condition ?? before?.Condition;
        if (condition is null)
        {
            return;
        }

        Apply(transition, before, definition, condition);
    }

    private void Climb(AlarmKey key, in Verdict verdict, Situation situation, Instant now)
    {
        var reached = 0;
        while (reached < verdict.Ladder.Count && verdict.DueAt(reached) <= now)
        {
            reached++;
        }

        agenda.Set(key, AgendaItem.Rung, reached < verdict.Ladder.Count ? verdict.DueAt(reached) : null);
        if (reached == 0)
        {
            Clear(key, now);
            return;
        }

        // Rungs that were reached while nothing was heard are climbed one by one, each at its own instant.
        var done = _alarms.TryGetValue(key, out var alarm) && AlarmStateTable.IsActive(alarm.State) ? alarm.Rungs : 0;
        if (done < reached)
        {
            var condition = verdict.Why!(situation, key.Subject, new Condition { Since = verdict.Since, Ladder = verdict.Ladder });
            for (var rung = done; rung < reached; rung++)
            {
                Move(key, rung == 0 ? AlarmInput.ConditionMet : AlarmInput.ConditionWorsened, verdict.DueAt(rung), by: null, condition, rung + 1);
            }
        }
    }

    private void Clear(AlarmKey key, Instant now)
    {
        if (_alarms.TryGetValue(key, out var alarm) && AlarmStateTable.IsActive(alarm.State))
        {
            Move(key, alarm.Definition.Latching ? AlarmInput.ConditionClearedLatching : AlarmInput.ConditionCleared, now, by: null);
        }
    }

    private void Acknowledge(Signal.AlarmAcknowledged signal, Instant now)
    {
        if (_alarms.TryGetValue(signal.Alarm, out var alarm) && AlarmStateTable.AwaitsAcknowledgement(alarm.State))
        {
            Move(signal.Alarm, AlarmInput.Acknowledge, now, signal.By);
        }
    }

    private void Move(AlarmKey key, AlarmInput input, Instant at, OfficerNumber? by, Condition? condition = null, int rungs = 0)
    {
        var before = Find(key);
        var from = before?.State ?? AlarmState.Normal;
        var to = AlarmStateTable.Next(from, input);
        var priority = condition is null ? before?.Priority ?? default : condition.Ladder[rungs - 1].Priority;
        if (from == to && input != AlarmInput.ConditionWorsened)
        {
            return;
        }

        var transition = new AlarmTransition(at, key, input, from, to, priority, by, condition);
        (_transitions ??= []).Add(transition);
        if (to == AlarmState.Normal)
        {
            Drop(key, at);
        }
        else
        {
            Apply(transition, before, _definitions[key.Rule], condition ?? before!.Condition);
        }
    }

    private void Apply(AlarmTransition step, Alarm? before, AlarmDefinition definition, Condition condition)
    {
        var raised = step.Input == AlarmInput.ConditionMet;
        var rises = raised || step.Input == AlarmInput.ConditionWorsened;
        var rungs = raised ? 1 : rises ? (before?.Rungs ?? 0) + 1 : before?.Rungs ?? 1;
        Put(new Alarm
        {
            Key = step.Key,
            Definition = definition,
            State = step.To,
            Priority = rises ? step.Priority : before?.Priority ?? step.Priority,
            Rungs = rungs,
            Condition = condition,
            RaisedAt = raised ? step.At : before?.RaisedAt ?? step.At,
            ReturnedAt = AlarmStateTable.IsActive(step.To) ? null : before?.ReturnedAt ?? step.At,
            AcknowledgedBy = AlarmStateTable.AwaitsAcknowledgement(step.To) ? null : step.Input == AlarmInput.Acknowledge ? step.By : before?.AcknowledgedBy,
            AcknowledgedAt = AlarmStateTable.AwaitsAcknowledgement(step.To) ? null : step.Input == AlarmInput.Acknowledge ? step.At : before?.AcknowledgedAt,
            EscalatedAt = step.Input == AlarmInput.Escalate ? step.At : IsNewCall(step, before) ? null : before?.EscalatedAt,
            EscalatesAt = EscalatesAt(step, before, rises),
            Told = before?.Told ?? [],
        });
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
        _alarms[alarm.Key] = alarm;
        agenda.Set(alarm.Key, AgendaItem.Escalation, alarm.EscalatesAt);
        _changes.Add(alarm.Key);
    }

    private void Drop(AlarmKey key, Instant at)
    {
        if (_alarms.Remove(key))
        {
            agenda.Set(key, AgendaItem.Escalation, null);
            _changes.Add(key);
            CallForOrphans(key, at);
        }
    }

    /// <summary>A consequence that was not told by itself, and that outlives its cause, is told when the cause is gone.</summary>
    private void CallForOrphans(AlarmKey cause, Instant at)
    {
        foreach (var alarm in _alarms.Values)
        {
            if (alarm.Condition.Cause == cause && alarm.State == AlarmState.Unacknowledged && alarm.EscalatesAt is { } due && due <= at)
            {
                agenda.Set(alarm.Key, AgendaItem.Escalation, at);
            }
        }
    }
}

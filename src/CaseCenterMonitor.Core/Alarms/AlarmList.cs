using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Every alarm that is not Normal or is set aside, and what moves it: verdicts of rules, the agenda, and operators.</summary>
internal sealed class AlarmList(RuleTable rules, Situation situation, EngineSettings settings, Agenda agenda, Touched touched)
{
    // A list and not an array, although it stays empty: asking an array for its length as a read-only list takes longer than a whole sighting.
    private static readonly List<AlarmTransition> None = [];
    private readonly AlarmStep _step = new(settings);
    private readonly Responders _responders = new(situation);
    private readonly FirstOut _firstOut = new(situation);
    private readonly Happened _happened = new();
    private readonly Chatter _chatter = new(settings);
    private readonly Untold _untold = new();
    private List<AlarmTransition>? _transitions;
    private Changes _changes = new();

    /// <summary>Limits that came while the centre ran hold from here on: nothing is raised earlier by them. The beginning of time after a start.</summary>
    public long From { private get; set; } = Nanos.None;

    /// <summary>In the order of their keys.</summary>
    public IEnumerable<Alarm> All => situation.Anything().SelectMany(row => row.Slots).Select(slot => slot.Open).OfType<Alarm>().OrderBy(alarm => alarm.Key);

    public Alarm? Find(AlarmKey key) => Locate(key) is var (row, place) ? row.Slots[place].Open : null;

    public void Begin(Changes changes)
    {
        _transitions = null;
        _changes = changes;
    }

    public IReadOnlyList<AlarmTransition> End() => _transitions ?? None;

    /// <summary>Brings one alarm into line with what its rule says now.</summary>
    /// <param name="place">Of the rule among those that judge the row's kind.</param>
    public void Settle(Watched row, int place, Verdict verdict, long now)
    {
        if (!verdict.IsFine)
        {
            SettleTrouble(row, place, verdict, now);
        }
        else if (row.Slots is { Length: > 0 } slots)
        {
            slots[place].RungAt = Nanos.Never;
            Clear(row, place, now);
        }
    }

    private void SettleTrouble(Watched row, int place, Verdict verdict, long now)
    {
        switch (verdict.Kind)
        {
            case VerdictKind.CannotJudge:
                break; // Nothing that was true is taken back; the rule named in the verdict says what cannot be seen.
            case VerdictKind.Met:
                Climb(row, place, verdict, now);
                break;
            case VerdictKind.Over:
                row.SlotOf(place).RungAt = Nanos.Never;
                Tell(row, place, verdict, now);
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
            case Signal.AlarmCommand command when Find(command.Alarm) is { } alarm && command.DeedOn(alarm, situation) is { } deed:
                var (commanded, at) = Locate(command.Alarm)!.Value;
                Move(commanded, at, deed, now, command.By);
                AnswerTo(command, commanded, at, now);
                break;
            case Signal.SupervisorTold told when Locate(told.Alarm) is var (row, place) && row.Slots[place].Open is { } alarm:
                var message = new Told(told.Channel, told.To, told.OccurredAt, told.Delivered);
                Put(alarm with { Handling = alarm.Handling with { Told = [.. alarm.Told, message] } }, row, place);
                break;
        }
    }

    /// <summary>An officer has come into a room, or somebody waited for has been brought to one.</summary>
    public void Attend(Room room, long now)
    {
        var waiting = _responders.WaitingIn(room);
        for (var index = 0; index < waiting.Count; index++)
        {
            var row = waiting[index];
            for (var place = 0; place < row.Slots.Length; place++)
            {
                Attend(row, place, now, preferred: null);
            }
        }
    }

    /// <summary>What falls due about the alarm itself, whatever its rule says.</summary>
    public void FallDue(Watched row, int place, long at)
    {
        if (row.Slots[place].Open is { } aside && aside.Aside?.Until is { } until && Nanos.Of(until) <= at)
        {
            Move(row, place, new Deed(AlarmInput.TakeBack), at, by: null);
        }

        if (row.Slots[place].Open is { } alone && alone.Handling.AttendBy is { } attendBy && Nanos.Of(attendBy) <= at)
        {
            Move(row, place, new Deed(AlarmInput.Reraise), at, by: null);
        }

        if (row.Slots[place].Open is { Handling.HeldUntil: { } heldUntil } && Nanos.Of(heldUntil) <= at)
        {
            Clear(row, place, at);
        }

        if (row.Slots[place].Open is { } waiting && waiting.EscalatesAt is { } escalatesAt && Nanos.Of(escalatesAt) <= at)
        {
            Escalate(waiting, row, place, at);
        }
    }

    // A consequence is told with its cause, not once more for each person; it is told when the cause is gone and it still stands.
    private void Escalate(Alarm alarm, Watched row, int place, long at)
    {
        var awaits = AlarmStateTable.AwaitsAcknowledgement(alarm.State);
        if (!awaits || alarm.IsSetAside || IsExplained(alarm))
        {
            Put(alarm with { EscalatesAt = null, MissedEscalation = awaits }, row, place);
            return;
        }

        var when = Nanos.ToInstant(at);
        Put(alarm with { EscalatesAt = null, MissedEscalation = false, Handling = alarm.Handling with { EscalatedAt = when } }, row, place);
        Say(new AlarmTransition(when, alarm.Key, AlarmInput.Escalate, alarm.State, alarm.State, alarm.Priority));
    }

    // A cause that is over, or that rings for nobody because it was set aside, explains nothing.
    private bool IsExplained(Alarm alarm) => alarm.Condition.Cause is { } key && Find(key) is { State: not AlarmState.Normal, IsSetAside: false };

    /// <summary>Takes over a transition that was journaled under other rules or policies.</summary>
    public void Adopt(AlarmTransition transition)
    {
        if (rules.Find(transition.Key) is not { } rule || situation.Find(transition.Key.Subject) is not { } row)
        {
            return; // A rule or a door that is gone has no alarms any more.
        }

        var place = rules.GroupOf(row).PlaceOf(rule);
        if (place < 0)
        {
            return; // Nor has a room of which the rule says nothing any more, because it has become another kind of room.
        }

        var before = row.SlotOf(place).Open;
        if (transition.To == AlarmState.Normal)
        {
            Become(null, row, place, transition.At);
            return;
        }

        var condition = transition.Condition ?? before?.Condition;
        if (condition is not null)
        {
            _happened.IsNew(transition.Key, Nanos.Of(condition.Since));
            Become(_step.After(transition, before, rule.Alarm, condition), row, place, transition.At);
        }
    }

    private void Climb(Watched row, int place, Verdict verdict, long now)
    {
        ref var slot = ref row.SlotOf(place);
        var reached = verdict.ReachedBy(now);
        slot.RungAt = reached < verdict.Ladder.Length ? verdict.DueAt(reached) : Nanos.Never;
        if (reached > 0)
        {
            Raise(row, place, verdict, reached, now);
        }
        else
        {
            Clear(row, place, now);
        }

        if (slot.DueAt < slot.QueuedAt)
        {
            agenda.Book(row, place);
        }
    }

    // What is over is raised if nobody was told of it while it was true, and ends at once.
    private void Tell(Watched row, int place, Verdict verdict, long now)
    {
        var key = new AlarmKey(row.JudgedBy!.Rules[place].Alarm.Id, row.Subject);
        var wasTold = row.SlotOf(place).Open is { } alarm && alarm.Condition.Since == verdict.Since;
        if (_happened.IsNew(key, verdict.SinceNanos) && !wasTold && verdict.ReachedBy(Math.Min(verdict.UntilNanos, now)) is > 0 and var reached)
        {
            Raise(row, place, verdict, reached, now);
        }

        Clear(row, place, now);
    }

    // Rungs that were reached while nothing was heard are climbed one by one, each at its own instant.
    private void Raise(Watched row, int place, Verdict verdict, int reached, long now)
    {
        var ladder = verdict.Ladder;
        var active = row.Slots[place].Open is { } alarm && AlarmStateTable.IsActive(alarm.State) ? alarm : null;
        if (active is { Handling.HeldUntil: not null })
        {
            // True again while it was held: it goes on, and is held anew when it is over.
            _chatter.CameTrue(active.Key, now);
            Put(active with { Handling = active.Handling with { HeldUntil = null } }, row, place);
        }

        if (active is not null && ladder[reached - 1].Priority >= active.Priority)
        {
            return;
        }

        var rule = row.JudgedBy!.Rules[place];
        var condition = rule.ExplainRow(situation, row, new Condition { Since = verdict.Since, Ladder = ladder });
        var priority = active?.Priority;
        for (var rung = 0; rung < reached; rung++)
        {
            if (priority is null || ladder[rung].Priority < priority)
            {
                // What was raised under a gentler ladder becomes worse now, not when the harsher one would have said so.
                var due = Math.Max(verdict.DueAt(rung), From);
                var input = priority is null ? AlarmInput.ConditionMet : AlarmInput.ConditionWorsened;
                Move(row, place, new Deed(input), active is null ? due : Math.Max(due, now), by: null, condition, rung + 1);
                priority = ladder[rung].Priority;
            }
        }
    }

    private void Clear(Watched row, int place, long now)
    {
        if (row.Slots[place].Open is { } alarm && AlarmStateTable.IsActive(alarm.State))
        {
            Return(alarm, row, place, now);
        }
    }

    // What comes and goes faster than anybody can answer rings once and stays until it has been quiet for a while.
    private void Return(Alarm alarm, Watched row, int place, long now)
    {
        var isHeld = alarm.Handling.HeldUntil is { } until && Nanos.Of(until) > now;
        var input = alarm.Handling.HeldUntil is null && _chatter.Is(alarm.Key, now) ? AlarmInput.Hold
            : alarm.Latches ? AlarmInput.ConditionClearedLatching : AlarmInput.ConditionCleared;
        if (!isHeld)
        {
            Move(row, place, new Deed(input), now, by: null);
        }
    }

    private (Watched Row, int Place)? Locate(AlarmKey key) =>
        rules.Find(key) is { } rule && situation.Find(key.Subject) is { Slots.Length: > 0 } row && row.JudgedBy!.PlaceOf(rule) is >= 0 and var place ? (row, place) : null;

    private void Move(Watched row, int place, Deed deed, long at, OfficerNumber? by, Condition? condition = null, int rungs = 0)
    {
        var before = row.Slots[place].Open;
        var from = before?.State ?? AlarmState.Normal;
        var to = AlarmStateTable.Next(from, deed.Input);
        var priority = condition is null ? before?.Priority ?? default : condition.Ladder[rungs - 1].Priority;
        if (from == to && deed.Input is not (AlarmInput.ConditionWorsened or AlarmInput.Escalate) && !AlarmStateTable.IsBesideTheState(deed.Input))
        {
            return;
        }

        var definition = row.JudgedBy!.Rules[place].Alarm;
        var key = new AlarmKey(definition.Id, row.Subject);
        var step = new AlarmTransition(Nanos.ToInstant(at), key, deed.Input, from, to, priority, by, condition, deed.Attendance, deed.Resolution, deed.Aside);
        Say(step);
        if (deed.Input == AlarmInput.ConditionMet)
        {
            _chatter.CameTrue(key, at);
        }

        Become(_step.After(step, before, definition, condition ?? before!.Condition), row, place, step.At);

        // What was set aside was milder: what it has become was never agreed to.
        if (condition is not null && row.Slots[place].Open?.Aside is { } aside && priority < aside.Priority)
        {
            Move(row.Current, place, new Deed(AlarmInput.TakeBack), at, by: null);
        }
    }

    private void Say(AlarmTransition transition) => (_transitions ??= []).Add(transition);

    private void Become(Alarm? after, Watched row, int place, Instant at)
    {
        row = row.Current;
        var before = row.Slots[place].Open;
        if (before?.Aside != after?.Aside)
        {
            NoteAside(before, after, at);
        }

        if (after is null)
        {
            Drop(row, place, at);
            return;
        }

        var isRaised = before is null or { State: AlarmState.Normal } && after.State != AlarmState.Normal;
        Put(isRaised && _firstOut.Of(after) is { } first ? after with { Handling = after.Handling with { FirstOut = first } } : after, row, place);
        if (after.State == AlarmState.Normal || after.IsSetAside)
        {
            CallForOrphans(after.Key, at);
        }
    }

    private void Put(Alarm alarm, Watched row, int place)
    {
        var key = alarm.Key;
        ref var slot = ref row.SlotOf(place);
        _responders.Note(row, slot.Open, alarm);
        slot.Open = alarm;
        agenda.Book(row, place);
        _changes.Add(key);
        _untold.Note(key, alarm.MissedEscalation);
    }

    private void Drop(Watched row, int place, Instant at)
    {
        if (row.OpenOf(place) is not { } alarm)
        {
            return;
        }

        _responders.Note(row, alarm, null);
        row.Slots[place].Open = null;
        _untold.Note(alarm.Key, isUntold: false);
        _changes.Add(alarm.Key);
        CallForOrphans(alarm.Key, at);
        if (row is Detainee { IsGone: true } person)
        {
            ForgetIfDone(person);
        }
    }

    // Whoever acknowledges from the place itself is there; the others are waited for.
    private void AnswerTo(Signal.AlarmCommand command, Watched row, int place, long now)
    {
        if (command is Signal.AlarmAcknowledged)
        {
            Attend(row, place, now, command.By);
        }
    }

    private void Attend(Watched row, int place, long now, OfficerNumber? preferred)
    {
        if (row.Slots[place].Open is { } alarm && Responders.IsAwaited(alarm) && _responders.At(row, alarm, preferred) is { } officer)
        {
            Move(row, place, new Deed(AlarmInput.Attend, new Attendance(officer.Number, Nanos.ToInstant(now), Seen: true)), now, officer.Number);
        }
    }

    // Rules about what is set aside look at the situation like all others.
    private void NoteAside(Alarm? before, Alarm? after, Instant at)
    {
        var key = (after ?? before)!.Key;
        situation.SetAside.Note(key, (after ?? before)!.Condition.Zone, before?.Aside, after?.Aside, at);
        touched.Add(situation.Suite, Reads.Shelf);
        foreach (var person in situation.Custody.Held)
        {
            touched.Add(person, Reads.Shelf);
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
        _happened.Forget(person.Subject);
    }

    /// <summary>A consequence that was not told by itself, and that outlives its cause, is told when the cause is gone.</summary>
    private void CallForOrphans(AlarmKey cause, Instant at)
    {
        foreach (var key in _untold.Keys)
        {
            if (Locate(key) is var (row, place) && row.Slots[place].Open is { MissedEscalation: true, State: AlarmState.Unacknowledged, IsSetAside: false } alarm
                && alarm.Condition.Cause == cause)
            {
                Put(alarm with { EscalatesAt = at, MissedEscalation = false }, row, place);
            }
        }
    }
}

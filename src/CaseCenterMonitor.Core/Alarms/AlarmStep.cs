using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What one step makes of an alarm: a function of the alarm before it and the step, and of nothing else.</summary>
internal sealed class AlarmStep(EngineSettings settings)
{
    /// <param name="before">Null when it was Normal and nobody had set it aside.</param>
    /// <param name="condition">What is true now, or was when it was last true.</param>
    /// <returns>Null when it is Normal and nothing about it has to be remembered.</returns>
    public Alarm? After(AlarmTransition step, Alarm? before, AlarmDefinition definition, Condition condition)
    {
        var aside = step.Input == AlarmInput.TakeBack ? null : step.Aside ?? before?.Aside;
        if (step.To == AlarmState.Normal && aside is null)
        {
            return null;
        }

        var raised = step.Input == AlarmInput.ConditionMet;
        var rises = raised || step.Input == AlarmInput.ConditionWorsened;
        return new Alarm
        {
            Subject = step.Key.Subject,
            Definition = definition,
            State = step.To,
            Priority = rises ? step.Priority : before?.Priority ?? step.Priority,
            Condition = condition,
            RaisedAt = raised ? step.At : before?.RaisedAt ?? step.At,
            ReturnedAt = AlarmStateTable.IsActive(step.To) ? null : before?.ReturnedAt ?? step.At,
            Handling = Handle(step, before, aside),
            EscalatesAt = EscalatesAt(step, before, rises),
            MissedEscalation = before is { MissedEscalation: true } && AlarmStateTable.AwaitsAcknowledgement(step.To)
                && step.Input != AlarmInput.Escalate && !RingsAgain(step, before),
        };
    }

    /// <summary>Only what is urgent has somebody sent to it; the rest waits in the list.</summary>
    public Duration? AttendanceWait(AlarmPriority priority) => priority switch
    {
        AlarmPriority.Critical => settings.AttendCritical,
        AlarmPriority.High => settings.AttendHigh,
        AlarmPriority.Medium or AlarmPriority.Low => null,
        _ => throw new InvalidOperationException($"No wait for priority {priority}."),
    };

    private AlarmHandling Handle(AlarmTransition step, Alarm? before, SetAside? aside)
    {
        // What people did about it the last time says nothing about this time.
        var handling = before is null or { State: AlarmState.Normal } ? AlarmHandling.None : before.Handling;
        var awaits = AlarmStateTable.AwaitsAcknowledgement(step.To);
        var acknowledges = step.Input == AlarmInput.Acknowledge;
        Instant? held = step.Input == AlarmInput.Hold ? step.At + settings.ChatterHold : AlarmStateTable.IsActive(step.To) ? handling.HeldUntil : null;
        var escalated = step.Input == AlarmInput.Escalate ? step.At : IsNewCall(step, before) ? null : handling.EscalatedAt;
        if (!acknowledges && (handling == AlarmHandling.None || !awaits) && escalated == handling.EscalatedAt && aside == handling.Aside && held == handling.HeldUntil
            && !IsAboutPeople(step.Input) && handling.AttendBy is null)
        {
            return handling;
        }

        var isOver = step.To == AlarmState.Normal;
        var comesBack = ComesBack(step, before);
        return (isOver ? AlarmHandling.None : handling) with
        {
            AcknowledgedBy = awaits || isOver ? null : acknowledges ? step.By : handling.AcknowledgedBy,
            AcknowledgedAt = awaits || isOver ? null : acknowledges ? step.At : handling.AcknowledgedAt,
            EscalatedAt = isOver ? null : escalated,
            Attendance = isOver || comesBack || step.Input == AlarmInput.Reraise ? null : step.Attendance ?? handling.Attendance,
            Resolution = isOver || comesBack ? null : step.Resolution ?? handling.Resolution,
            Aside = aside,
            AttendBy = AttendBy(step, handling),
            HeldUntil = held,
        };
    }

    private Instant? AttendBy(AlarmTransition step, AlarmHandling handling) =>
        step.To != AlarmState.Acknowledged || (step.Attendance ?? handling.Attendance) is not null || !Responders.AreSentTo(step.Key.Subject.Kind) ? null
        : step.Input == AlarmInput.Acknowledge ? step.At + AttendanceWait(step.Priority)
        : handling.AttendBy;

    // Each rise that asks for attention starts the wait anew only when nobody was waiting yet or when it has become worse.
    private Instant? EscalatesAt(AlarmTransition step, Alarm? before, bool rises)
    {
        if (!AlarmStateTable.AwaitsAcknowledgement(step.To) || step.Input == AlarmInput.Escalate)
        {
            return null;
        }

        if (step.Input == AlarmInput.Reraise)
        {
            return step.At; // Somebody was trusted to go and nobody was seen to: supervisors hear of it at once.
        }

        if (!RingsAgain(step, before) && !(rises && IsNewCall(step, before)))
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

    private static bool RingsAgain(AlarmTransition step, Alarm? before) => step.Input == AlarmInput.TakeBack && before is { IsSetAside: true };

    private static bool IsAboutPeople(AlarmInput input) => AlarmStateTable.IsBesideTheState(input) || input == AlarmInput.Reraise;

    // Over and true again, or worse than before: what was said then does not answer it, and whoever came then has to be there now.
    private static bool ComesBack(AlarmTransition step, Alarm? before) =>
        step.Input is AlarmInput.ConditionWorsened || (step.Input == AlarmInput.ConditionMet && before is not null && !AlarmStateTable.IsActive(before.State));

    private static bool IsNewCall(AlarmTransition step, Alarm? before) =>
        before is null
        || (!AlarmStateTable.AwaitsAcknowledgement(before.State) && AlarmStateTable.AwaitsAcknowledgement(step.To))
        || step.Priority < before.Priority;
}

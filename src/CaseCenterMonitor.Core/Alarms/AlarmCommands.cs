using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What an officer does about one alarm. To acknowledge is not to attend, and to attend is not to resolve.</summary>
public abstract partial record Signal
{
    public abstract record AlarmCommand : Command
    {
        private protected AlarmCommand(Instant occurredAt, OfficerNumber by, AlarmKey alarm)
            : base(occurredAt, by) => Alarm = alarm;

        public AlarmKey Alarm { get; init; }

        /// <summary>What it does to the alarm as it is when the command's turn comes; null when there is nothing left to do.</summary>
        internal abstract Deed? DeedOn(Alarm alarm, Situation situation);

        /// <summary>Whether it can be carried out; null when it can.</summary>
        internal abstract Refusal? Check(Alarm alarm, EngineSettings settings);
    }

    /// <summary>I know of it. It stops ringing, and somebody is waited for at the place.</summary>
    public sealed record AlarmAcknowledged(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) =>
            AlarmStateTable.AwaitsAcknowledgement(alarm.State) ? new Deed(AlarmInput.Acknowledge) : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            AlarmStateTable.AwaitsAcknowledgement(alarm.State) ? null : Refusal.Conflict($"{alarm.Key} was acknowledged by {alarm.AcknowledgedBy}.");
    }

    /// <summary>I am there. For places where no band can be heard; where it can, the system sees for itself who comes.</summary>
    public sealed record AlarmAttended(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) =>
            alarm.Attendance is null && alarm.State != AlarmState.Normal ? new Deed(AlarmInput.Attend, new Attendance(By, OccurredAt, Seen: false)) : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            alarm.Attendance is { } there ? Refusal.Conflict($"{there.By} is there already.") : null;
    }

    /// <summary>I cannot go. Somebody else must, at once: what nobody has acknowledged is told to supervisors, and what I had acknowledged rings again.</summary>
    public sealed record AlarmPassedOn(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) =>
            alarm.IsSetAside ? null
            : AlarmStateTable.AwaitsAcknowledgement(alarm.State) && alarm.EscalatedAt is null ? new Deed(AlarmInput.Escalate)
            : alarm is { State: AlarmState.Acknowledged, Attendance: null } && alarm.AcknowledgedBy == By ? new Deed(AlarmInput.Reraise)
            : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            alarm.IsSetAside ? Refusal.Conflict("It is set aside: nobody is sent there.")
            : alarm.Attendance is { } there ? Refusal.Conflict($"{there.By} is there already.")
            : AlarmStateTable.AwaitsAcknowledgement(alarm.State) ? alarm.EscalatedAt is { } told ? Refusal.Conflict($"Supervisors were told at {told}.") : null
            : alarm.State != AlarmState.Acknowledged ? Refusal.Conflict("It is over: nobody is sent there.")
            : alarm.AcknowledgedBy != By ? Refusal.Conflict($"{alarm.AcknowledgedBy} has acknowledged it: it is theirs to pass on.")
            : null;
    }

    /// <summary>What it was and what was done about it.</summary>
    public sealed record AlarmResolved(
        Instant OccurredAt, OfficerNumber By, AlarmKey Alarm, ResolvedCause Cause, ResolvedAction Action, string? Note = null) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm.State == AlarmState.Normal
            ? null
            : new Deed(AlarmInput.Resolve, Resolution: new Resolution(By, OccurredAt, Cause, Action, Note));

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            AlarmStateTable.AwaitsAcknowledgement(alarm.State) ? Refusal.Conflict("Acknowledge it first.")
            : alarm is { Priority: AlarmPriority.Critical, Attendance: null } && Responders.AreSentTo(alarm.Subject.Kind)
                ? Refusal.Conflict("Nobody has been seen there. Go there first, or say that you are there.")
            : alarm.Resolution is { VerifiedBy: { } second } ? Refusal.Conflict($"It was resolved, and {second} bore it out.")
            : null;
    }

    /// <summary>A second person bears out what the first one resolved.</summary>
    public sealed record AlarmVerified(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm.Resolution is { VerifiedBy: null } resolution && resolution.By != By
            ? new Deed(AlarmInput.Verify, Resolution: resolution with { VerifiedBy = By, VerifiedAt = OccurredAt })
            : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            alarm.Resolution is not { } resolution ? Refusal.Conflict("Nobody has resolved it yet: first say what it was and what was done.")
            : resolution.VerifiedBy is { } second ? Refusal.Conflict($"{second} has borne it out already.")
            : resolution.By == By ? Refusal.Conflict("You resolved it yourself: a second person must bear it out.")
            : null;
    }

    /// <summary>Ends a latched alarm whose condition is over and which somebody has acknowledged and resolved; a P1 also needs the second person.</summary>
    public sealed record AlarmReset(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        // Without asking for a resolution: journals from before there were any must fold as they did.
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => new Deed(AlarmInput.Reset);

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) => alarm.State switch
        {
            AlarmState.LatchedAcknowledged when alarm.Resolution is null => Refusal.Conflict("First say what it was and what was done (resolve)."),
            AlarmState.LatchedAcknowledged when alarm is { Priority: AlarmPriority.Critical, Resolution.VerifiedBy: null } =>
                Refusal.Conflict("A P1 is ended when a second person has borne out what was resolved (verify)."),
            AlarmState.LatchedAcknowledged => null,
            AlarmState.LatchedUnacknowledged => Refusal.Conflict("Acknowledge it first."),
            AlarmState.Unacknowledged or AlarmState.Acknowledged => Refusal.Conflict("The condition still lasts."),
            AlarmState.ReturnedUnacknowledged or AlarmState.Normal => Refusal.Conflict("It does not latch; acknowledge it."),
            _ => throw new InvalidOperationException($"No answer for {alarm.State}."),
        };
    }

    /// <summary>Keeps an alarm from ringing for a while. Never a P1; near a person at risk only when a second person agrees.</summary>
    public sealed record AlarmShelved(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm, Instant Until, string Reason) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm is { Aside: null, State: not AlarmState.Normal, Priority: not AlarmPriority.Critical }
            ? new Deed(AlarmInput.SetAside, Aside: new SetAside(
                SetAsideKind.Shelved, By, OccurredAt, alarm.Priority, Reason, Until, null, PeopleNear.AnyAtRisk(situation, alarm.Subject, alarm.Condition.Zone)))
            : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) => alarm.Priority == AlarmPriority.Critical
            ? Refusal.Conflict("A P1 cannot be shelved.")
            : SetAsideCheck.Free(alarm)
                ?? SetAsideCheck.Stated("reason", Reason)
                ?? SetAsideCheck.Length(Until - OccurredAt, alarm.Priority == AlarmPriority.High ? settings.ShelveHighMax : settings.ShelveMax, alarm.Priority);
    }

    /// <summary>Takes an alarm about a thing out of service until it is mended. People are never out of service.</summary>
    public sealed record AlarmTakenOutOfService(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm, string WorkOrder, string Reason)
        : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm is { Aside: null, State: not AlarmState.Normal } && !SetAsideCheck.IsAboutSomebody(alarm)
            ? new Deed(AlarmInput.SetAside, Aside: new SetAside(
                SetAsideKind.OutOfService, By, OccurredAt, alarm.Priority, Reason, null, WorkOrder,
                alarm.Priority == AlarmPriority.Critical || PeopleNear.AnyAtRisk(situation, alarm.Subject, alarm.Condition.Zone)))
            : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) => SetAsideCheck.IsAboutSomebody(alarm)
            ? Refusal.Conflict("An alarm about a person is never out of service.")
            : SetAsideCheck.Free(alarm) ?? SetAsideCheck.Stated("work order", WorkOrder) ?? SetAsideCheck.Stated("reason", Reason);
    }

    /// <summary>A second person agrees that an alarm is shelved or out of service.</summary>
    public sealed record AlarmSetAsideAgreed(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm.Aside is { IsInForce: false } aside && aside.By != By
            ? new Deed(AlarmInput.Agree, Aside: aside with { AgreedBy = By, AgreedAt = OccurredAt })
            : null;

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            alarm.Aside is not { } aside ? Refusal.Conflict("Nobody asked to set it aside.")
            : aside.IsInForce ? Refusal.Conflict("It is set aside already.")
            : aside.By == By ? Refusal.Conflict("You asked for it yourself: a second person must agree.")
            : null;
    }

    /// <summary>It may ring again. What still stands and nobody has acknowledged rings at once.</summary>
    public sealed record AlarmTakenBack(Instant OccurredAt, OfficerNumber By, AlarmKey Alarm) : AlarmCommand(OccurredAt, By, Alarm)
    {
        internal override Deed? DeedOn(Alarm alarm, Situation situation) => alarm.Aside is null ? null : new Deed(AlarmInput.TakeBack);

        internal override Refusal? Check(Alarm alarm, EngineSettings settings) =>
            alarm.Aside is null ? Refusal.Conflict("It is neither shelved nor out of service.") : null;
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What an officer does is a signal like any other: journaled first, judged then. <c>By</c> is the officer who is signed in.</summary>
public abstract partial record Signal
{
    public abstract record Command : Signal
    {
        private protected Command(Instant occurredAt, OfficerNumber by)
            : base(occurredAt) => By = by;

        public OfficerNumber By { get; init; }

        public override bool IsUrgent => true;
    }

    /// <param name="ArrivedAt">When the person was brought in; the legal clock starts here, not at the keyboard.</param>
    /// <param name="LastLookAt">When an officer last looked at them before this, by the paper that came with them; null when nobody says so.</param>
    public sealed record BookedIn(
        Instant OccurredAt, OfficerNumber By, RecordId Record, Sex Sex, AgeGroup AgeGroup, string Basis, ObservationLevel Observation, Instant ArrivedAt,
        Instant? LastLookAt = null)
        : Command(OccurredAt, By);

    public sealed record WristbandAssigned(Instant OccurredAt, OfficerNumber By, RecordId Record, WristbandId Wristband) : Command(OccurredAt, By);

    /// <summary>OccurredAt is the time of the look itself; the journal keeps the time of writing beside it.</summary>
    public sealed record WelfareChecked(
        Instant OccurredAt, OfficerNumber By, RecordId Record, bool Seen, bool Breathing, CheckResponse Response, string? Note = null, Rousing? Rousing = null)
        : Command(OccurredAt, By);

    /// <param name="ApproverRank">Key of the rank of who approved; null when it was not stated, as in old journals.</param>
    public sealed record ExtensionApproved(
        Instant OccurredAt, OfficerNumber By, RecordId Record, string Extension, string ApprovedBy, string Reason, string? ApproverRank = null)
        : Command(OccurredAt, By);

    public sealed record Released(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reason) : Command(OccurredAt, By);

    /// <summary>A message about an alarm left for a supervisor, or finally could not.</summary>
    public sealed record SupervisorTold(Instant OccurredAt, AlarmKey Alarm, string Channel, string To, bool Delivered) : Signal(OccurredAt);
}

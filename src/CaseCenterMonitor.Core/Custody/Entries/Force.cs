using NodaTime;

namespace CaseCenterMonitor.Core;

public enum RestraintKind { Handcuffs, Belt, Chair, Other }

/// <summary>A restraint in use.</summary>
/// <param name="WatchedBy">The named person who must watch closely (MPS Administrative Procedure art 58); null when nobody is named.</param>
public sealed record Restraint(Instant Since, long Entry, RestraintKind Kind, OfficerNumber? WatchedBy)
{
    /// <summary>Since when they have lain face down; null while they do not.</summary>
    public Instant? ProneSince { get; init; }

    /// <summary>Last time the circulation of the limbs was looked at; the beginning counts as one.</summary>
    public Instant CirculationCheckedAt { get; init; } = Since;

    public Instant ReviewedAt { get; init; } = Since;
}

/// <summary>Force was used and its record is not written yet.</summary>
public sealed record ForceUse(Instant At, long Entry);

/// <summary>Restraint and force against one person.</summary>
public sealed class ForceLog
{
    public Restraint? Restraint { get; internal set; }

    public ForceUse? Unrecorded { get; internal set; }
}

public abstract partial record Signal
{
    public sealed record RestraintBegan(Instant OccurredAt, OfficerNumber By, RecordId Record, RestraintKind Kind, string Reason, OfficerNumber? WatchedBy = null)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Force.Restraint is { } restraint ? Refusal.Conflict($"They have been restrained since {restraint.Since}; end that first.") : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Restraint ??= new Restraint(OccurredAt, stamp.Entry, Kind, WatchedBy);
    }

    public sealed record RestraintEnded(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override Refusal? Check(Situation situation, Detainee person) => Restrained(person);

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Restraint = null;
    }

    public sealed record RestraintPositionChanged(Instant OccurredAt, OfficerNumber By, RecordId Record, bool Prone) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override Refusal? Check(Situation situation, Detainee person) => Restrained(person);

        internal override void Fold(Detainee person, Stamp stamp) =>
            person.Force.Restraint = person.Force.Restraint is { } restraint ? restraint with { ProneSince = Prone ? restraint.ProneSince ?? OccurredAt : null } : null;
    }

    public sealed record CirculationChecked(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override Refusal? Check(Situation situation, Detainee person) => Restrained(person);

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Restraint = person.Force.Restraint is { } restraint
            ? restraint with { CirculationCheckedAt = Later(restraint.CirculationCheckedAt, OccurredAt) }
            : null;
    }

    /// <summary>Somebody has asked anew whether the restraint is still needed.</summary>
    public sealed record RestraintReviewed(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reason) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override Refusal? Check(Situation situation, Detainee person) => Restrained(person);

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Restraint = person.Force.Restraint is { } restraint
            ? restraint with { ReviewedAt = Later(restraint.ReviewedAt, OccurredAt) }
            : null;
    }

    public sealed record ForceUsed(Instant OccurredAt, OfficerNumber By, RecordId Record, string What) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Unrecorded ??= new ForceUse(OccurredAt, stamp.Entry);
    }

    /// <summary>The record of the force that was used is written and signed.</summary>
    public sealed record ForceRecorded(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reference) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override bool MayFollowRelease => true;

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Unrecorded = null;
    }

    private protected static Refusal? Restrained(Detainee person) => person.Force.Restraint is null ? Refusal.Conflict("They are not restrained.") : null;
}

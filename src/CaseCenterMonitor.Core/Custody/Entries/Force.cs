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
    private readonly List<ForceUse> _uses = [];

    public Restraint? Restraint { get; internal set; }

    /// <summary>Every use of force that is not written up, the earliest first.</summary>
    public IReadOnlyList<ForceUse> Uses => _uses;

    /// <summary>The earliest use that is not written up; null when none is owed.</summary>
    public ForceUse? Unrecorded => _uses.Count == 0 ? null : _uses[0];

    internal void Use(ForceUse use)
    {
        var after = _uses.FindIndex(other => other.At > use.At);
        _uses.Insert(after < 0 ? _uses.Count : after, use);
    }

    /// <param name="usedAt">Which use; null is the earliest.</param>
    internal void Record(Instant? usedAt)
    {
        var written = usedAt is { } at ? _uses.FindIndex(use => use.At == at) : 0;
        if (written >= 0 && written < _uses.Count)
        {
            _uses.RemoveAt(written);
        }
    }
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

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Use(new ForceUse(OccurredAt, stamp.Entry));
    }

    /// <summary>The record of the force that was used is written and signed. One record settles one use.</summary>
    /// <param name="UsedAt">Which use, by the instant its entry states; may be null when only one is owed.</param>
    public sealed record ForceRecorded(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reference, Instant? UsedAt = null)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Force;

        internal override bool MayFollowRelease => true;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Force.Uses is not { Count: > 0 } owed ? Refusal.Conflict("No force is written down that still needs a record.")
            : UsedAt is null && owed.Count > 1 ? Refusal.Invalid($"Say by usedAt which use of force this is the record of: {Uses(owed)}.")
            : UsedAt is { } at && owed.All(use => use.At != at) ? Refusal.NotFound($"No force used at {at} still needs a record. Still to be written: {Uses(owed)}.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Force.Record(UsedAt);

        private static string Uses(IReadOnlyList<ForceUse> uses) => string.Join(", ", uses.Select(use => use.At));
    }

    private protected static Refusal? Restrained(Detainee person) => person.Force.Restraint is null ? Refusal.Conflict("They are not restrained.") : null;
}

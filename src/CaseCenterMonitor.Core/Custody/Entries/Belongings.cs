using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What a person had with them and who keeps it.</summary>
public sealed class BelongingsLog
{
    /// <summary>When the list was written and signed; null when nothing was taken.</summary>
    public Instant? ListedAt { get; internal set; }

    /// <summary>Who keeps it: somebody other than the officer of the case.</summary>
    public OfficerNumber? Custodian { get; internal set; }

    /// <summary>The officer of the case, who may not keep it.</summary>
    public OfficerNumber? CaseOfficer { get; internal set; }

    public Instant? ReturnedAt { get; internal set; }
}

public abstract partial record Signal
{
    public sealed record BelongingsListed(Instant OccurredAt, OfficerNumber By, RecordId Record, OfficerNumber Custodian, OfficerNumber CaseOfficer)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Property;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Belongings.ListedAt ??= OccurredAt;
            (person.Belongings.Custodian, person.Belongings.CaseOfficer) = (Custodian, CaseOfficer);
        }
    }

    public sealed record BelongingsReturned(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Property;

        internal override bool MayFollowRelease => true;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Belongings.ListedAt is null ? Refusal.Conflict("Nothing of theirs is on a list.") : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Belongings.ReturnedAt = OccurredAt;
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>An officer has found out which vulnerable groups somebody belongs to. A later statement takes the place of an earlier one.</summary>
    /// <param name="Groups">All of them; none is an answer too.</param>
    /// <param name="Source">How it is known: a document, the person's own words.</param>
    public sealed record GroupsStated(Instant OccurredAt, OfficerNumber By, RecordId Record, Vulnerability Groups, string Source)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Clock | Reads.Health;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            Groups.HasFlag(Vulnerability.Under16) && Groups.HasFlag(Vulnerability.From16To17) ? Refusal.Invalid("Somebody is under 16, or 16 to 17, and not both.")
            : person.AgeGroup == AgeGroup.Adult && (Groups & (Vulnerability.Under16 | Vulnerability.From16To17)) != 0
                ? Refusal.Invalid("The person was booked in as an adult; correct that first.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Remember().StatedGroups = Groups;
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>Continued questioning (继续盘问) has been approved: the family is told at once (Continued-Questioning Rules 2004 art 14).</summary>
    /// <param name="ApprovedBy">Number of the head of the police station.</param>
    public sealed record QuestioningApproved(Instant OccurredAt, OfficerNumber By, RecordId Record, string ApprovedBy)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.QuestioningApproved;

        private protected override string? Detail => ApprovedBy;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The approval");
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The department head lets somebody be taken out for a while; legal clocks run on.</summary>
    /// <param name="ReturnBy">When they must be back.</param>
    public sealed record TemporaryExitApproved(Instant OccurredAt, OfficerNumber By, RecordId Record, string ApprovedBy, string Reason, Instant ReturnBy)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.TemporaryExitApproved;

        internal override Reads Changes => Reads.Clock | Reads.Movement;

        private protected override string? Detail => Reason;

        private protected override Refusal? Fits(Policies policies, Detainee person) =>
            ReturnBy <= OccurredAt ? Refusal.Invalid("The return lies before the approval.")
            : person.History.Exit is { IsOut: true } ? Refusal.Conflict("The person is already out.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            base.Fold(person, stamp);
            person.Remember().Exit = new TemporaryExit(OccurredAt, ApprovedBy, Reason, ReturnBy, stamp.Entry);
        }
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>An officer who is not on the case has reviewed the detention (PACE s.40).</summary>
    /// <param name="ReviewedBy">Number of the review officer.</param>
    public sealed record ReviewDone(Instant OccurredAt, OfficerNumber By, RecordId Record, string ReviewedBy, string Outcome)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.ReviewDone;

        private protected override string? Detail => Outcome;

        private protected override Refusal? Fits(Policies policies, Detainee person) => ReviewClock.Missing(policies, person);
    }
}

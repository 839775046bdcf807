using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>A review cannot be held in time, for a reason that must be written down (PACE s.40(4)). It stays due when it was.</summary>
    public sealed record ReviewPostponed(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reason)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.ReviewPostponed;

        private protected override string? Detail => Reason;

        private protected override Refusal? Fits(Policies policies, Detainee person) => ReviewClock.Missing(policies, person);
    }
}

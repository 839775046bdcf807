using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The custody officer has authorised detention: the review clock starts here and not at the arrival (PACE s.40).</summary>
    public sealed record DetentionAuthorised(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.DetentionAuthorised;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The authorisation");
    }
}

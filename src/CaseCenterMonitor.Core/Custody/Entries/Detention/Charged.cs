using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The person has been charged: the clock of detention without charge ends (PACE s.41).</summary>
    public sealed record Charged(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.Charged;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The charge");
    }
}

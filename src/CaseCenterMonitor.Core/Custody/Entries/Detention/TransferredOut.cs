using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>
    /// Handed over to another place, such as a detention centre: the clocks of this place stop. The person stays in the book until released.
    /// </summary>
    public sealed record TransferredOut(Instant OccurredAt, OfficerNumber By, RecordId Record, string To)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.TransferredOut;

        internal override Reads Changes => Reads.Clock | Reads.Movement;

        private protected override string? Detail => To;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The transfer");
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The case is handled on the fast track: it is decided within 48 hours of the arrival (MPS Admin. Procedure 2019 art 47).</summary>
    public sealed record FastTrackChosen(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.FastTrackChosen;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The fast track");
    }
}

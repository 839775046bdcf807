using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>
    /// Criminal detention (拘留) has been decided: within 24 hours the person must be in a detention centre, the family told and the first
    /// interview held (CPL art 85, 86).
    /// </summary>
    /// <param name="Decision">The number of the decision.</param>
    public sealed record DetentionDecided(Instant OccurredAt, OfficerNumber By, RecordId Record, string Decision)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.DetentionDecided;

        private protected override string? Detail => Decision;

        private protected override Refusal? Fits(Policies policies, Detainee person) => Once(person, Kind, "The decision to detain");
    }
}

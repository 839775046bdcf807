using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>
    /// Protective restraint until sober begins: a named officer watches closely, and the time does not count as questioning time
    /// (MPS Admin. Procedure 2019 art 58).
    /// </summary>
    /// <param name="WatchedBy">Number of the officer who watches.</param>
    public sealed record SoberingStarted(Instant OccurredAt, OfficerNumber By, RecordId Record, string WatchedBy)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.SoberingStarted;

        internal override Reads Changes => Reads.Clock | Reads.Health | Reads.Force;

        private protected override string? Detail => WatchedBy;

        private protected override Refusal? Fits(Policies policies, Detainee person) =>
            SoberingTime.LastsFor(person) is { } begun ? Refusal.Conflict($"The restraint already lasts since entry {begun.Entry}.") : null;
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The person is sober and the restraint has been lifted: time counts again.</summary>
    public sealed record SoberingEnded(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.SoberingEnded;

        internal override Reads Changes => Reads.Clock | Reads.Health | Reads.Force;

        private protected override Refusal? Fits(Policies policies, Detainee person) => SoberingTime.LastsFor(person) switch
        {
            null => Refusal.Conflict("No restraint until sober has been written down."),
            var begun when begun.At > OccurredAt => Refusal.Invalid("It would end before it began."),
            _ => null,
        };
    }
}

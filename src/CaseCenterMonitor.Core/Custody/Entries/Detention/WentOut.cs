using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The person has left the area on an approved temporary exit.</summary>
    public sealed record WentOut(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.WentOut;

        internal override Reads Changes => Reads.Clock | Reads.Movement;

        private protected override Refusal? Fits(Policies policies, Detainee person) => person.History.Exit switch
        {
            null or { CameBackAt: not null } => Refusal.Conflict("No temporary exit has been approved."),
            { WentOutAt: not null } => Refusal.Conflict("The person is already out."),
            var exit when exit.ApprovedAt > OccurredAt => Refusal.Conflict("The exit was approved later than that."),
            _ => null,
        };

        internal override void Fold(Detainee person, Stamp stamp)
        {
            base.Fold(person, stamp);
            person.Remember().Exit = person.History.Exit is { WentOutAt: null } exit ? exit with { WentOutAt = OccurredAt } : person.History.Exit;
        }
    }
}

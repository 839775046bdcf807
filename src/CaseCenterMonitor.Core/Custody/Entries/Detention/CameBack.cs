using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>The person is back from a temporary exit.</summary>
    public sealed record CameBack(Instant OccurredAt, OfficerNumber By, RecordId Record)
        : ClockEntry(OccurredAt, By, Record)
    {
        private protected override CustodyEventKind Kind => CustodyEventKind.CameBack;

        internal override Reads Changes => Reads.Clock | Reads.Movement;

        private protected override Refusal? Fits(Policies policies, Detainee person) => person.History.Exit switch
        {
            { IsOut: true, WentOutAt: var left } => left > OccurredAt ? Refusal.Invalid("The return lies before the exit.") : null,
            _ => Refusal.Conflict("The person is not out on a temporary exit."),
        };

        internal override void Fold(Detainee person, Stamp stamp)
        {
            base.Fold(person, stamp);
            person.Remember().Exit = person.History.Exit is { IsOut: true } exit ? exit with { CameBackAt = OccurredAt } : person.History.Exit;
        }
    }
}

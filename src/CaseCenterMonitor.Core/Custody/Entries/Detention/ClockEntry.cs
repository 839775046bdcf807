using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>An entry that starts, stops, interrupts or extends a legal clock: it is remembered as an event of the stay.</summary>
    public abstract record ClockEntry : PersonEntry
    {
        private protected ClockEntry(Instant occurredAt, OfficerNumber by, RecordId record)
            : base(occurredAt, by, record)
        {
        }

        private protected abstract CustodyEventKind Kind { get; }

        private protected virtual string? Detail => null;

        internal override Reads Changes => Reads.Clock;

        internal sealed override Refusal? Check(Situation situation, Detainee person) =>
            OccurredAt < person.ArrivedAt ? Refusal.Invalid("It lies before the arrival of the person.")
            : person.History.Events.Count >= CustodyHistory.EventsMax ? Refusal.Conflict($"The record has {CustodyHistory.EventsMax} entries about its clocks; begin a new record.")
            : Fits(situation.Centre.Policies, person);

        /// <summary>Whether it fits what is known of the person; null when it does.</summary>
        private protected virtual Refusal? Fits(Policies policies, Detainee person) => null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Remember().Add(new CustodyEvent(Kind, OccurredAt, stamp.Entry, Detail));

        /// <summary>For what can happen once in a stay.</summary>
        private protected static Refusal? Once(Detainee person, CustodyEventKind kind, string what) =>
            person.History.Last(kind) is { } earlier ? Refusal.Conflict($"{what} is already written down in entry {earlier.Entry}.") : null;
    }
}

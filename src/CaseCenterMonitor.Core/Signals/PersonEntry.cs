using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>
    /// Something an officer writes down about one person held. Each kind says in one place what its fields are, when it may be entered, and what
    /// it changes: adding one is that record, its word in the journal, its test and its line of documentation.
    /// </summary>
    public abstract record PersonEntry : Command
    {
        private protected PersonEntry(Instant occurredAt, OfficerNumber by, RecordId record)
            : base(occurredAt, by) => Record = record;

        public RecordId Record { get; init; }

        /// <summary>What of the person it changes: rules that read none of it are not asked.</summary>
        internal abstract Reads Changes { get; }

        /// <summary>It can still be written after the release, as long as something about the person is open: what is owed at the door is owed after it.</summary>
        internal virtual bool MayFollowRelease => false;

        /// <summary>Whether it fits what is known now; null when it can be entered. Nobody asks when the person is not held.</summary>
        internal virtual Refusal? Check(Situation situation, Detainee person) => null;

        internal abstract void Fold(Detainee person, Stamp stamp);
    }
}

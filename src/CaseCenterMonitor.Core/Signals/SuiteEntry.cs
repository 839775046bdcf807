using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>Something an officer writes down that is about no single person: a room, a post, a piece of case property, the whole suite.</summary>
    public abstract record SuiteEntry : Command
    {
        private protected SuiteEntry(Instant occurredAt, OfficerNumber by)
            : base(occurredAt, by)
        {
        }

        /// <summary>Whether it fits what is known now; null when it can be entered.</summary>
        internal virtual Refusal? Check(Situation situation) => null;

        internal abstract void Fold(Situation situation, Stamp stamp, Touched touched);
    }

    /// <summary>
    /// Something a device or another system says that changes no place, door or link. Said about something this centre does not have, it says
    /// nothing; an older one that arrives after a newer one changes nothing.
    /// </summary>
    public abstract record Report : Signal
    {
        private protected Report(Instant occurredAt)
            : base(occurredAt)
        {
        }

        internal abstract void Fold(Situation situation, Stamp stamp, Touched touched);
    }
}

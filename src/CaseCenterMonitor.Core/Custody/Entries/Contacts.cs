using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Who must be told that somebody is held, or must come to them.</summary>
public enum ContactKind { Rights, Family, Lawyer, AppropriateAdult, Consulate }

public sealed class ContactLog
{
    private readonly Dictionary<ContactKind, Instant> _told = [];
    private readonly Dictionary<ContactKind, Instant> _asked = [];

    /// <summary>When they were told or it was written down why they cannot be; null while it is owed.</summary>
    public Instant? ToldAt(ContactKind kind) => _told.TryGetValue(kind, out var at) ? at : null;

    /// <summary>When the person asked for them; null when they have not.</summary>
    public Instant? AskedAt(ContactKind kind) => _asked.TryGetValue(kind, out var at) ? at : null;

    internal void Tell(ContactKind kind, Instant at) => _told.TryAdd(kind, at);

    internal void Ask(ContactKind kind, Instant at) => _asked.TryAdd(kind, at);
}

public abstract partial record Signal
{
    /// <summary>The person asks that somebody be told or come.</summary>
    public sealed record ContactAsked(Instant OccurredAt, OfficerNumber By, RecordId Record, ContactKind Kind) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Contact;

        internal override void Fold(Detainee person, Stamp stamp) => person.Contacts.Ask(Kind, OccurredAt);
    }

    /// <param name="NotPossible">The lawful reason why they were not told, in the words of the form; null when they were.</param>
    public sealed record ContactMade(Instant OccurredAt, OfficerNumber By, RecordId Record, ContactKind Kind, string? NotPossible = null)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Contact | Reads.Clock;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Contacts.Tell(Kind, OccurredAt);
            if (Kind == ContactKind.Family)
            {
                person.Remember().Add(new CustodyEvent(CustodyEventKind.FamilyNotified, OccurredAt, stamp.Entry, NotPossible));
            }
        }
    }
}

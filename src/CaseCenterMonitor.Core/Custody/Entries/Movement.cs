using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Somebody is taken from one place to another.</summary>
/// <param name="Staff">Officers who go with them by the form.</param>
/// <param name="StaffRequired">Officers who must.</param>
/// <param name="From">Where their band was heard when it began; null when it was heard nowhere.</param>
public sealed record Escort(Instant Since, long Entry, ZoneId? To, Duration Expected, int Staff, int StaffRequired, ZoneId? From);

/// <summary>An escort that is over.</summary>
public readonly record struct EscortOver(Instant Since, Instant EndedAt, ZoneId? From);

public sealed class MovementLog
{
    public Escort? Escort { get; internal set; }

    /// <summary>The last escort that is over; null before the first.</summary>
    public EscortOver? LastEscort { get; internal set; }

    /// <summary>Since when leaving the suite is approved; null when it is not.</summary>
    public Instant? ExitApprovedAt { get; internal set; }
}

public abstract partial record Signal
{
    public sealed record EscortBegan(
        Instant OccurredAt, OfficerNumber By, RecordId Record, ZoneId? To, Duration Expected, int Staff, int StaffRequired) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Movement;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Movement.Escort is { } escort ? Refusal.Conflict($"They have been under way since {escort.Since}; end that first.")
            : To is { } room && !situation.Centre.Zones.ContainsKey(room) ? Refusal.NotFound($"The site file has no room {room}.")
            : Expected <= Duration.Zero ? Refusal.Invalid("Say how long it should take.")
            : Staff < 0 || StaffRequired < 1 ? Refusal.Invalid("Say how many officers go with them and how many must: at least one must.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Movement.Escort ??= new Escort(OccurredAt, stamp.Entry, To, Expected, Staff, StaffRequired, person.Band?.Room?.Id);
    }

    public sealed record EscortEnded(Instant OccurredAt, OfficerNumber By, RecordId Record) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Movement;

        internal override Refusal? Check(Situation situation, Detainee person) => person.Movement.Escort is null ? Refusal.Conflict("They are not under way.") : null;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            if (person.Movement.Escort is { } escort)
            {
                (person.Movement.Escort, person.Movement.LastEscort) = (null, new EscortOver(escort.Since, OccurredAt, escort.From));
            }
        }
    }

    /// <summary>Leaving the suite is approved: release, transfer, or a temporary exit.</summary>
    public sealed record ExitApproved(Instant OccurredAt, OfficerNumber By, RecordId Record, string ApprovedBy) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Movement;

        internal override void Fold(Detainee person, Stamp stamp) => person.Movement.ExitApprovedAt ??= OccurredAt;
    }

    public sealed record ExitApprovalWithdrawn(Instant OccurredAt, OfficerNumber By, RecordId Record, string Reason) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Movement;

        internal override void Fold(Detainee person, Stamp stamp) => person.Movement.ExitApprovedAt = null;
    }
}

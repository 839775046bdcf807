using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One shift handed to the next, by two people who each say so themselves.</summary>
/// <param name="Note">What the next shift must know and no entry says; null when there is nothing.</param>
/// <param name="TakenAt">Null until the other officer has taken over.</param>
public sealed record HandOver(Instant At, OfficerNumber By, OfficerNumber To, string? Note, long Entry, Instant? TakenAt = null);

public abstract partial record Signal
{
    /// <summary>The officer who goes has been through what is open and hands it over. Nothing changes hands until the other one takes over.</summary>
    public sealed record ShiftHandedOver(Instant OccurredAt, OfficerNumber By, OfficerNumber To, string? Note = null) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) =>
            situation.Wristbands.Find(To) is null ? Refusal.NotFound($"The site file has no officer {To}.")
            : To == By ? Refusal.Conflict("A shift is handed over to somebody else.")
            : null;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (!(situation.Suite.HandOver?.At > OccurredAt))
            {
                situation.Suite.HandOver = new HandOver(OccurredAt, By, To, Note, stamp.Entry);
                touched.Add(situation.Suite, Reads.Movement);
            }
        }
    }

    /// <summary>The officer who comes has been through what is open and takes it over.</summary>
    public sealed record ShiftTakenOver(Instant OccurredAt, OfficerNumber By, OfficerNumber From) : SuiteEntry(OccurredAt, By)
    {
        internal override Refusal? Check(Situation situation) => situation.Suite.HandOver switch
        {
            null or { TakenAt: not null } => Refusal.Conflict("Nobody has handed a shift over."),
            var open when open.By != From => Refusal.Conflict($"{open.By} handed it over, not {From}."),
            var open when open.To != By => Refusal.Conflict($"It was handed over to {open.To}."),
            var open when open.At > OccurredAt => Refusal.Invalid("It was handed over later than that."),
            _ => null,
        };

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Suite.HandOver is { TakenAt: null } open && open.By == From && open.To == By)
            {
                situation.Suite.HandOver = open with { TakenAt = OccurredAt };
                touched.Add(situation.Suite, Reads.Movement);
            }
        }
    }
}

using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Another stay of the same person that ended not long ago, by what the booking officer found in the register.</summary>
public sealed record EarlierStay(RecordId Record, Instant ReleasedAt, Instant StatedAt, long Entry);

public abstract partial record Signal
{
    /// <summary>The person was held before, under another record: whether this is the same person is for an officer to say, not for the system.</summary>
    public sealed record EarlierStayStated(Instant OccurredAt, OfficerNumber By, RecordId Record, RecordId Earlier, Instant ReleasedAt)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Clock;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            Earlier == Record ? Refusal.Invalid("That is the record of this stay.")
            : ReleasedAt > person.ArrivedAt ? Refusal.Invalid("They were released after this arrival.")
            : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.EarlierStay = new EarlierStay(Earlier, ReleasedAt, OccurredAt, stamp.Entry);
    }
}

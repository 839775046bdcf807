using NodaTime;

namespace CaseCenterMonitor.Core;

public abstract partial record Signal
{
    /// <summary>An outside witness of the record has stopped answering, or answers again. Said when it changes, not each time.</summary>
    /// <param name="LastAt">When it cosigned last; when it was first asked, if it never did.</param>
    public sealed record WitnessAnswers(Instant OccurredAt, string Witness, bool Answers, Instant LastAt) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Suite.Witnessing.Hear(Witness, Answers ? null : LastAt, OccurredAt, stamp))
            {
                touched.Add(situation.Suite, Reads.Upkeep);
            }
        }
    }

    /// <summary>So many witnesses as are asked for have stopped confirming the record together, or confirm it again.</summary>
    /// <param name="LastAt">When they last did; when they were first asked, if they never did.</param>
    public sealed record QuorumAnswers(Instant OccurredAt, bool Met, Instant LastAt) : Report(OccurredAt)
    {
        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Suite.Witnessing.Meet(Met ? null : LastAt, OccurredAt, stamp))
            {
                touched.Add(situation.Suite, Reads.Upkeep);
            }
        }
    }

    /// <summary>
    /// The record on disk is not the one that was signed, or a witness holds another one; or what was disputed is no longer.
    /// </summary>
    /// <param name="By">The name of the witness; that of the centre's own log when the server found it itself.</param>
    /// <param name="Size">The size that is disputed.</param>
    public sealed record RecordDisputed(Instant OccurredAt, string By, bool Disputed, long Size) : Report(OccurredAt)
    {
        public override bool IsUrgent => Disputed;

        internal override void Fold(Situation situation, Stamp stamp, Touched touched)
        {
            if (situation.Suite.Witnessing.Dispute(By, Disputed ? Size : null, OccurredAt, stamp))
            {
                touched.Add(situation.Suite, Reads.Upkeep);
            }
        }
    }
}

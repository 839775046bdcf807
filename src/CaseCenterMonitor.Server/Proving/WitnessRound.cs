using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>What one witness made of a checkpoint.</summary>
public abstract record WitnessWord(string Witness)
{
    public sealed record Cosigned(string Witness, IReadOnlyList<VerifiedSignature> Signatures) : WitnessWord(Witness);

    /// <summary>It did not answer, or not with a word about this checkpoint.</summary>
    public sealed record Silent(string Witness, string Why) : WitnessWord(Witness);

    /// <summary>It holds another record of this log.</summary>
    public sealed record Disputes(string Witness, string Why) : WitnessWord(Witness);

    /// <summary>It has cosigned more than this log has ever signed.</summary>
    public sealed record IsAhead(string Witness, long Size) : WitnessWord(Witness);
}

/// <summary>Asks all witnesses about one checkpoint at once. Each is independent of the others.</summary>
public sealed class WitnessRound(WitnessPost post, TimeProvider clock)
{
    private const int Unprocessable = 422;
    private const int Conflict = 409;

    /// <param name="seen">What a witness is thought to have cosigned last.</param>
    /// <param name="nodes">The tree that the checkpoint is about, for proofs.</param>
    public async Task<IReadOnlyList<WitnessWord>> Ask(SignedHead head, TrustPolicy witnesses, Func<string, long?> seen, INodes nodes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(witnesses);
        ArgumentNullException.ThrowIfNull(seen);
        var shared = new OneAtATime(nodes);
        return await Task.WhenAll(witnesses.Witnesses.Where(witness => witness.Url is not null).Select(witness => Ask(witness, head, seen(witness.Name), shared, cancel)));
    }

    private async Task<WitnessWord> Ask(Voter.Witness witness, SignedHead head, long? seen, INodes nodes, CancellationToken cancel)
    {
        var keys = new NoteKeys([witness.Key]);
        var submission = Submission.Begin(head.Note, (ulong)head.Size, (ulong?)seen);
        while (true)
        {
            await Task.Delay(submission.Pause.ToTimeSpan(), clock, cancel);
            var reply = await post.Send(witness.Url!, submission.Request(nodes).Write(), cancel);
            var step = submission.After(reply, keys, Instant.FromDateTimeOffset(clock.GetUtcNow()));
            if (step is not NextStep.Retry retry)
            {
                return Word(witness.Name, step, reply);
            }

            submission = retry.Submission;
        }
    }

    private static WitnessWord Word(string witness, NextStep step, WitnessReply reply) => step switch
    {
        NextStep.Accept accept => new WitnessWord.Cosigned(witness, accept.Signatures),
        NextStep.Later later => new WitnessWord.Silent(witness, later.Why),

        // Only these two say that it has another record; a witness that does not know us, or speaks another language, is none for now.
        NextStep.Refused refused when reply is WitnessReply.Answered { Status: Unprocessable or Conflict } => new WitnessWord.Disputes(witness, refused.Why),
        NextStep.Refused refused => new WitnessWord.Silent(witness, refused.Why),
        NextStep.Stop stop => new WitnessWord.IsAhead(witness, (long)Math.Min(stop.Size, long.MaxValue)),
        _ => throw new InvalidOperationException($"No word for {step}."),
    };

    /// <summary>Witnesses are asked at once, and a store answers one caller at a time.</summary>
    private sealed class OneAtATime(INodes nodes) : INodes
    {
        private readonly Lock _gate = new();

        public Hash32 PerfectRoot(int level, ulong index)
        {
            lock (_gate)
            {
                return nodes.PerfectRoot(level, index);
            }
        }
    }
}

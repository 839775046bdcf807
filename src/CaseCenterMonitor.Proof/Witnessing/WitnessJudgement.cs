using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>How a witness decides. The order of the checks is the specification's: a log learns from the answer what it has to do.</summary>
public static class WitnessJudgement
{
    /// <param name="stored">What was cosigned last for the origin of the request; null if nothing was.</param>
    /// <param name="witness">The keys that cosign; more than one while they change.</param>
    /// <param name="now">The time that is signed.</param>
    public static Judgement Of(WitnessRequest request, KnownLogs logs, WitnessedCheckpoint? stored, IReadOnlyList<NoteSigner> witness, Instant now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(witness);
        var checkpoint = request.Checkpoint;
        if (stored is not null && stored.Origin != checkpoint.Origin)
        {
            throw new ArgumentException("What is stored is of another log.", nameof(stored));
        }

        var (size, root) = (stored?.Size ?? 0, stored?.Root ?? TreeHash.Empty);
        if (logs.Find(checkpoint.Origin) is not { } keys)
        {
            return new Judgement(WitnessAnswer.UnknownLog, null, size, Evidence.None);
        }

        var verified = keys.Verify(request.Note);
        if (verified.Value is null)
        {
            return new Judgement(WitnessAnswer.NotSigned(verified.Problem!), null, size, Evidence.None);
        }

        // From here on the log has signed what stands here, and what it has signed is held against it whatever the answer is.
        var refusal = Refusal(request, size, root);
        var evidence = EvidenceOf(checkpoint, size, root) is var two and not Evidence.None ? two : refusal is { Status: 422 } ? Evidence.ProofFails : Evidence.None;
        return refusal is null
            ? Cosigned(request, verified.Value, witness, size, now)
            : new Judgement(refusal, null, size, evidence);
    }

    private static WitnessAnswer? Refusal(WitnessRequest request, ulong size, in Hash32 root)
    {
        var checkpoint = request.Checkpoint;
        if (request.Old > checkpoint.Size)
        {
            return WitnessAnswer.BadRequest("the old size is above the size of the checkpoint");
        }

        if (request.Old != size)
        {
            return WitnessAnswer.LastSize(size);
        }

        if (checkpoint.Size == 0 && checkpoint.Root != TreeHash.Empty)
        {
            return WitnessAnswer.Inconsistent("the root is not that of an empty tree");
        }

        // The last check of the specification, asked before the last but one: the answer is the same, and this one says more.
        if (request.Old == checkpoint.Size && checkpoint.Root != root)
        {
            return WitnessAnswer.Inconsistent("another root was cosigned at this size: no consistency proof leads from one to the other");
        }

        // From size 0 nothing is proved, and nothing may be said to be.
        var proved = request.Old == 0 ? request.Proof.Count == 0 : ConsistencyProof.Verify(request.Old, checkpoint.Size, request.Proof, root, checkpoint.Root);
        return proved ? null : WitnessAnswer.Inconsistent("the consistency proof does not verify");
    }

    private static Evidence EvidenceOf(Checkpoint checkpoint, ulong size, in Hash32 root)
    {
        var expected = checkpoint.Size == 0 ? TreeHash.Empty : checkpoint.Size == size ? root : checkpoint.Root;
        return checkpoint.Root == expected ? Evidence.None : Evidence.TwoHistories;
    }

    private static Judgement Cosigned(WitnessRequest request, VerifiedNote verified, IReadOnlyList<NoteSigner> witness, ulong size, Instant now)
    {
        var lines = witness.Select(key => key.Cosign(request.Note.Text, now)).ToList();
        // Lines of strangers are left out: what is stored is given to monitors under our name.
        var note = SignedNote.Write(request.Note.Text, [.. verified.Signatures.Select(signature => signature.Line), .. lines]);
        var checkpoint = request.Checkpoint;
        return new Judgement(
            WitnessAnswer.Cosigned(string.Concat(lines)),
            new WitnessedCheckpoint(checkpoint.Origin, checkpoint.Size, checkpoint.Root, note),
            size,
            Evidence.None);
    }
}

using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>
/// Verifies a receipt: the log is known and has signed, nobody known has signed badly, a quorum has cosigned, and the path leads from the entry to the root.
/// Size and root are those of the verified checkpoint, never the receipt's own.
/// </summary>
public static class ReceiptCheck
{
    /// <param name="entry">The bytes of the entry as they were written. Whoever verifies has them from elsewhere.</param>
    /// <param name="now">The verifier's clock: for the age, and for cosignatures out of the future.</param>
    public static ReceiptVerdict Of(Receipt receipt, ReadOnlySpan<byte> entry, TrustPolicy policy, Instant now) => Judge(receipt, TreeHash.Leaf(entry), policy, now);

    /// <summary>Verifies a signed checkpoint alone: who signed it, and who has seen it. Whose entries it speaks of is another question.</summary>
    public static ReceiptVerdict Of(ReadOnlySpan<byte> checkpoint, TrustPolicy policy, Instant now) => Judge(new Receipt(0, [], checkpoint), null, policy, now);

    private static ReceiptVerdict Judge(Receipt receipt, Hash32? leaf, TrustPolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(policy);
        var nothing = new ReceiptVerdict(null, null, null, [], false, null, null, receipt.Index, receipt.Path, false, []);
        var note = SignedNote.TryParse(receipt.Checkpoint);
        if (note.Value is null)
        {
            return nothing with { Open = [note.Problem!] };
        }

        var checkpoint = Checkpoint.TryParse(note.Value.Text);
        if (checkpoint.Value is null)
        {
            return nothing with { Open = [checkpoint.Problem!] };
        }

        // Only now is it known whose keys may sign; and only of an origin that the policy names may the name be shown.
        var logKeys = policy.LogKeys(checkpoint.Value.Origin).ToList();
        if (logKeys.Count == 0)
        {
            return nothing with { Open = ["The checkpoint is of a log that the policy does not know."] };
        }

        var known = nothing with { Origin = checkpoint.Value.Origin };
        var verified = new NoteKeys([.. logKeys, .. policy.Witnesses.Select(witness => witness.Key)]).Verify(note.Value);
        if (verified.Value is null)
        {
            return known with { Open = [verified.Problem!] };
        }

        return verified.Value.Signatures.FirstOrDefault(signature => logKeys.Contains(signature.Key)) is { } line
            ? Judged(known with { Checkpoint = checkpoint.Value, LogKey = line.Key }, verified.Value, leaf, policy, now)
            : known with { Open = ["The log has not signed the checkpoint."] };
    }

    private static ReceiptVerdict Judged(ReceiptVerdict verdict, VerifiedNote note, Hash32? leaf, TrustPolicy policy, Instant now)
    {
        var witnesses = policy.Witnesses.Select(witness => Seen(witness, note, now)).ToList();
        var cosigned = witnesses.Where(seen => seen.Standing is WitnessStanding.Cosigned).ToDictionary(seen => seen.Witness.Name, seen => seen.Time);
        var quorum = policy.IsQuorum(witness => cosigned.ContainsKey(witness.Name));
        var leads = leaf is null || InclusionProof.Verify(leaf.Value, verdict.Index, verdict.Checkpoint!.Size, verdict.Path, verdict.Checkpoint.Root);
        List<string> open =
        [
            .. witnesses.Where(seen => seen.Standing is WitnessStanding.AheadOfTime).Select(seen => $"Witness {seen.Witness.Name} cosigned in the future."),
            .. quorum ? [] : (string[])["The quorum is not met."],
            .. leads ? [] : (string[])["The path does not lead from the entry to the root."],
        ];
        return verdict with
        {
            Witnesses = witnesses,
            QuorumMet = quorum,
            NewestCosignature = cosigned.Values.Max(),
            Age = now - cosigned.Values.Max(),
            PathLeads = leads,
            Open = open,
        };
    }

    private static WitnessSeen Seen(Voter.Witness witness, VerifiedNote note, Instant now)
    {
        if (!witness.Key.CanVerify)
        {
            return new WitnessSeen(witness, WitnessStanding.NotVerifiedHere, null);
        }

        var time = note.Signatures.FirstOrDefault(signature => signature.Key.Equals(witness.Key))?.Time;
        return new WitnessSeen(
            witness,
            time is null ? WitnessStanding.Absent : time > now + Cosignature.AheadMax ? WitnessStanding.AheadOfTime : WitnessStanding.Cosigned,
            time);
    }
}

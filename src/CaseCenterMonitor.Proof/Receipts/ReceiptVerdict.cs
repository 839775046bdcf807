using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>
/// What a verifier says about one receipt, in the order in which it says it. What depends on a note that was not verified is not there: nothing of such a
/// note is shown.
/// </summary>
/// <param name="Origin">Null when no log of the policy is named by the checkpoint.</param>
/// <param name="Checkpoint">Null unless the log has signed it.</param>
/// <param name="LogKey">The key whose line was found; with two, during a change of keys, the first.</param>
/// <param name="Witnesses">Every witness of the policy, in its order; none before the note was verified.</param>
/// <param name="QuorumMet">Also true when the policy asks for no witness.</param>
/// <param name="NewestCosignature">Of the witnesses that count.</param>
/// <param name="Age">How old the newest evidence is. A stale view is shown by nothing else.</param>
/// <param name="Index">As the receipt says; proved only when <paramref name="PathLeads"/>.</param>
/// <param name="Open">What is not as it should be, in sentences; nothing when the receipt is good.</param>
public sealed record ReceiptVerdict(
    string? Origin,
    Checkpoint? Checkpoint,
    VerifierKey? LogKey,
    IReadOnlyList<WitnessSeen> Witnesses,
    bool QuorumMet,
    Instant? NewestCosignature,
    Duration? Age,
    ulong Index,
    IReadOnlyList<Hash32> Path,
    bool PathLeads,
    IReadOnlyList<string> Open)
{
    public bool IsGood => Open.Count == 0;
}

/// <param name="Time">When it cosigned, if it did.</param>
public sealed record WitnessSeen(Voter.Witness Witness, WitnessStanding Standing, Instant? Time);

/// <summary>What a witness of the policy has to do with a checkpoint.</summary>
public enum WitnessStanding
{
    /// <summary>It is not among the lines. Whether that matters is the quorum's business.</summary>
    Absent,

    Cosigned,

    /// <summary>It cosigned further in the future than clocks are wrong, and does not count.</summary>
    AheadOfTime,

    /// <summary>Its key is of a type that is not verified here, and it does not count.</summary>
    NotVerifiedHere,
}

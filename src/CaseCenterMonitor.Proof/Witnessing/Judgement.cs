namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>What a witness does about a request.</summary>
/// <param name="ToStore">
/// Null unless the checkpoint is cosigned. Then it is on disk before the answer goes out, and it is put there only if the size stored is still
/// <paramref name="FromSize"/>; if it is not, the answer is thrown away and the request judged again.
/// </param>
/// <param name="FromSize">The size last cosigned when this was judged; 0 if there was none.</param>
/// <param name="Evidence">Whether the request is to be kept as evidence against the log.</param>
public sealed record Judgement(WitnessAnswer Answer, WitnessedCheckpoint? ToStore, ulong FromSize, Evidence Evidence);

/// <summary>What a validly signed request says about its log. Anything but <see cref="None"/> is kept whole, and people are told.</summary>
public enum Evidence
{
    None,

    /// <summary>The proof does not show that the history continues. A faulty client sends such a thing too.</summary>
    ProofFails,

    /// <summary>The log has signed two histories: this checkpoint and the one stored have one size and two roots, or an empty tree has the root of another.</summary>
    TwoHistories,
}

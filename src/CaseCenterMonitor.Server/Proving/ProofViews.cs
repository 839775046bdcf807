using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <param name="Url">Where it is asked; null when it is not.</param>
/// <param name="Size">What it cosigned last; null when it never did.</param>
public sealed record WitnessView(string Name, string Key, string? Url, long? Size, Instant? CosignedAt);

/// <summary>How far the record is signed and confirmed.</summary>
/// <param name="Key">The verifier key of this log: it goes into a trust policy.</param>
/// <param name="StoppedAt">A witness has cosigned so many entries, more than were ever signed here: nothing is signed any more.</param>
public sealed record ProofView(string Origin, string Key, HeadView? Signed, HeadView? Cosigned, IReadOnlyList<WitnessView> Witnesses, long? StoppedAt)
{
    internal static ProofView Of(LogIdentity identity, ProofMemory memory) => new(
        identity.Origin, identity.Signer.Key.ToString(), HeadView.Of(memory.Signed), HeadView.Of(memory.Cosigned),
        [.. identity.Witnesses.Witnesses.Select(witness => Of(witness, memory.Seen(witness.Name)))], memory.StoppedAt);

    private static WitnessView Of(Proof.Receipts.Voter.Witness witness, (long Size, Instant At)? seen) => new(witness.Name, witness.Key.ToString(), witness.Url, seen?.Size, seen?.At);
}

public sealed record HeadView(long Size, string Root, Instant At)
{
    internal static HeadView? Of(SignedHead? head) => head is null ? null : new HeadView(head.Size, head.Root.ToBase64(), head.At);
}

/// <summary>That an entry is in the tree.</summary>
/// <param name="Index">One less than the number of the entry.</param>
/// <param name="Path">Base64, from the leaf upwards.</param>
public sealed record InclusionView(long Index, long Size, string Leaf, IReadOnlyList<string> Path);

/// <summary>That the larger tree begins with the smaller one.</summary>
public sealed record ConsistencyView(long From, long To, IReadOnlyList<string> Path);

using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using NodaTime;

namespace CaseCenterMonitor.Witness;

/// <summary>A log that the witness looks after.</summary>
/// <param name="Keys">More than one while they change.</param>
/// <param name="Last">What was cosigned last; null before the first time.</param>
public sealed record SeenLog(string Origin, IReadOnlyList<VerifierKey> Keys, LastSeen? Last);

public sealed record LastSeen(ulong Size, Hash32 Root, Instant CosignedAt);

/// <summary>What a log has signed and must not have. The request is whole, byte for byte; whoever is shown it can judge for themselves.</summary>
/// <param name="Kept">The checkpoint that the witness had cosigned before, with its lines; null when there was none. It is the other half of the proof.</param>
/// <param name="Answer">The status that the log was answered with.</param>
public sealed record EvidenceKept(long Number, Instant At, string Origin, Evidence Kind, int Answer, ReadOnlyMemory<byte> Request, ReadOnlyMemory<byte>? Kept);

using NodaTime;

namespace CaseCenterMonitor.Proof.Notes;

/// <summary>A signature that was verified. The time is there for cosignatures: the newest, when the key signed more than once.</summary>
public sealed record VerifiedSignature(VerifierKey Key, Instant? Time, NoteSignature Line);

/// <summary>A note that at least one trusted key signed, and no trusted key badly.</summary>
/// <param name="Signatures">One for each key that signed, in the order of the lines.</param>
public sealed record VerifiedNote(SignedNote Note, IReadOnlyList<VerifiedSignature> Signatures);

using CaseCenterMonitor.Proof.Receipts;

namespace CaseCenterMonitor.Proof.Extracts;

/// <summary>One entry as it is handed out: its bytes, its receipt, and the disclosures of the fields that the recipient may read.</summary>
/// <param name="Leaf">The bytes that were hashed, exactly.</param>
public sealed record ExtractEntry(ReadOnlyMemory<byte> Leaf, Receipt Receipt, IReadOnlyList<string> Disclosures);

/// <summary>What an extract is said to be.</summary>
public enum Claim
{
    /// <summary>These entries are in the log. Others of the same record may be missing, and where they are is said.</summary>
    TheseEntries,

    /// <summary>These are all entries of the record, from the first to the one that closes it, under one checkpoint.</summary>
    WholeRecord,
}

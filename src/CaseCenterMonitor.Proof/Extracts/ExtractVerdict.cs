using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Proof.Extracts;

/// <summary>What a verifier says about an extract. It ends with 0 only when nothing is open.</summary>
/// <param name="Entries">In the order they were handed out.</param>
/// <param name="Threads">One for each record of which there are good entries, in the order they were met.</param>
/// <param name="Open">What concerns the extract as a whole; what concerns an entry or a record stands there.</param>
public sealed record ExtractVerdict(IReadOnlyList<EntryVerdict> Entries, IReadOnlyList<ThreadVerdict> Threads, IReadOnlyList<string> Open)
{
    public bool IsGood => Open.Count == 0 && Entries.All(entry => entry.IsGood) && Threads.All(thread => thread.Open.Count == 0);
}

/// <param name="Leaf">Null unless the receipt is good and the entry is of a known form: nothing else is shown.</param>
/// <param name="Fields">In the order of the digests, which says nothing.</param>
/// <param name="Open">Beside what is open with the receipt.</param>
public sealed record EntryVerdict(ReceiptVerdict Receipt, Leaf? Leaf, IReadOnlyList<FieldSeen> Fields, IReadOnlyList<string> Open)
{
    public bool IsGood => Receipt.IsGood && Open.Count == 0;
}

/// <param name="Disclosure">Null unless the field is shown.</param>
/// <param name="ErasedBy">The index of the entry that says it was erased.</param>
public sealed record FieldSeen(Hash32 Digest, Disclosure? Disclosure, ulong? ErasedBy)
{
    /// <summary>
    /// A field that is neither shown nor erased was not shown to this recipient, is a decoy, or is missing. Which of them, only the centre's own store can
    /// say: there a field without disclosure and without such an entry is an alarm.
    /// </summary>
    public FieldFate Fate => Disclosure is not null ? FieldFate.Shown : ErasedBy is not null ? FieldFate.Erased : FieldFate.Withheld;
}

public enum FieldFate
{
    Shown,
    Withheld,
    Erased,
}

/// <summary>What is there of one record.</summary>
/// <param name="Numbers">Of the entries that are there, ascending.</param>
/// <param name="Gaps">What is missing between 1 and the highest number that is known.</param>
/// <param name="Last">The last number there is, if the entry that closes the record is there.</param>
public sealed record ThreadVerdict(string Thread, IReadOnlyList<ulong> Numbers, IReadOnlyList<Gap> Gaps, ulong? Last, IReadOnlyList<string> Open);

/// <summary>Numbers that are missing, both ends included.</summary>
public readonly record struct Gap(ulong First, ulong Last);

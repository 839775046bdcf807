using System.Globalization;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Proof.Tree;
using NodaTime;

namespace CaseCenterMonitor.Proof.Extracts;

/// <summary>
/// Verifies what a centre hands out: each entry by its receipt, each value by the entry's digests, the order and the times by what witnesses have seen, and
/// each record by its numbers.
/// </summary>
public static class ExtractCheck
{
    /// <summary>An entry is in the log at most so long after the centre received it; one that came later was recorded late, or is dated back.</summary>
    public static readonly Duration LateMax = Duration.FromMinutes(5);

    /// <param name="policy">The verifier's own.</param>
    /// <param name="now">The verifier's clock.</param>
    public static ExtractVerdict Of(IReadOnlyList<ExtractEntry> entries, Claim claim, TrustPolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var read = entries.Select(entry => Read(entry, policy, now)).ToList();
        var refused = read.Select(one => one.Refused).OfType<string>().FirstOrDefault();
        var good = read.Where(one => one.Leaf is not null).ToList();
        var erased = Erased(good);
        var verdicts = read.Select(one => Verdict(one, refused is null ? Fields(one, erased) : [], Dates(one, good))).ToList();
        var threads = good.Where(one => one.Leaf!.Thread is not null).GroupBy(one => one.Leaf!.Thread!)
            .Select(thread => ThreadCheck.Of(thread.Key, [.. thread.Select(one => one.Leaf!).DistinctBy(leaf => leaf.Index)], claim)).ToList();
        return new ExtractVerdict(verdicts, threads, [.. refused is null ? [] : (string[])[$"No value is shown. {refused}"], .. Whole(read, good, threads, claim)]);
    }

    private static EntryVerdict Verdict(EntryRead one, IReadOnlyList<FieldSeen> fields, IEnumerable<string> dates) =>
        new(one.Receipt, one.Leaf, fields, [.. one.Open, .. ShownThoughErased(fields), .. dates]);

    private static EntryRead Read(ExtractEntry entry, TrustPolicy policy, Instant now)
    {
        var receipt = ReceiptCheck.Of(entry.Receipt, entry.Leaf.Span, policy, now);
        if (!receipt.IsGood)
        {
            return new EntryRead(receipt, null, [], null, []);
        }

        var leaf = Leaf.TryParse(entry.Leaf);
        if (leaf.Value is null)
        {
            return new EntryRead(receipt, null, [], null, [leaf.Problem!]);
        }

        if (leaf.Value.Index != receipt.Index)
        {
            return new EntryRead(receipt, null, [], null, [string.Create(CultureInfo.InvariantCulture, $"The entry says that it is number {leaf.Value.Index}.")]);
        }

        var shown = DisclosureCheck.Against(leaf.Value, entry.Disclosures);
        return new EntryRead(receipt, leaf.Value, shown.Value ?? [], shown.Problem, []);
    }

    // What later entries say was erased. Only a later one can.
    private static List<(ulong By, Erasure Erasure)> Erased(IEnumerable<EntryRead> good) =>
        [.. good.Where(one => one.Leaf!.Index > one.Leaf.Erased?.LastEntry).Select(one => (one.Leaf!.Index, one.Leaf.Erased!)).OrderBy(one => one.Index)];

    private static List<FieldSeen> Fields(EntryRead one, List<(ulong By, Erasure Erasure)> erased)
    {
        var shown = one.Shown.ToDictionary(disclosure => disclosure.Digest);
        return [.. (one.Leaf?.Digests ?? []).Select(digest => new FieldSeen(
            digest, shown.GetValueOrDefault(digest),
            erased.Where(by => by.Erasure.Covers(one.Leaf!.Index, digest)).Select(by => (ulong?)by.By).FirstOrDefault()))];
    }

    // What was destroyed cannot be shown: somebody has kept it.
    private static IEnumerable<string> ShownThoughErased(IReadOnlyList<FieldSeen> fields) =>
        from field in fields
        where field is { Disclosure: not null, ErasedBy: not null }
        select string.Create(CultureInfo.InvariantCulture, $"Field {field.Disclosure!.Name} is shown although entry {field.ErasedBy} says that it was erased.");

    private static IEnumerable<string> Dates(EntryRead one, IReadOnlyList<EntryRead> good)
    {
        if (one.Leaf is not { } leaf)
        {
            yield break;
        }

        // A cosignature over the entry is no older than the entry.
        if (leaf.Received > Counted(one.Receipt).Min() + Cosignature.AheadMax)
        {
            yield return "The entry is dated after witnesses had seen it.";
        }

        // Nor is the entry older than a tree that was cosigned without it, but for what it takes to get into the log.
        if (good.Where(other => other.Receipt.Origin == one.Receipt.Origin && other.Receipt.Checkpoint!.Size <= leaf.Index).Max(other => other.Receipt.NewestCosignature) is { } without && leaf.Received + LateMax < without)
        {
            yield return "The entry was recorded late: witnesses had seen the log without it long after it was received.";
        }
    }

    private static IEnumerable<Instant?> Counted(ReceiptVerdict receipt) =>
        receipt.Witnesses.Where(seen => seen.Standing is WitnessStanding.Cosigned).Select(seen => seen.Time);

    private static IEnumerable<string> Whole(IReadOnlyList<EntryRead> read, IReadOnlyList<EntryRead> good, IReadOnlyList<ThreadVerdict> threads, Claim claim)
    {
        if (read.Count == 0)
        {
            yield return "There is no entry.";
        }

        var checkpoints = good.Select(one => one.Receipt.Checkpoint!).Distinct().ToList();
        if (checkpoints.GroupBy(checkpoint => (checkpoint.Origin, checkpoint.Size)).Any(same => same.Select(checkpoint => checkpoint.Root).Distinct().Count() > 1))
        {
            yield return "The log has signed two histories: two checkpoints here have one size and two roots.";
        }

        if (claim is not Claim.WholeRecord)
        {
            yield break;
        }

        if (checkpoints.Count > 1)
        {
            yield return "A whole record stands under one checkpoint, and this one stands under several.";
        }

        if (threads.Count != 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"A whole record is one, and these entries are of {threads.Count}.");
        }
    }

    private sealed record EntryRead(ReceiptVerdict Receipt, Leaf? Leaf, IReadOnlyList<Disclosure> Shown, string? Refused, IReadOnlyList<string> Open);
}
